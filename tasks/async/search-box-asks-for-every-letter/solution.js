/**
 * The logic behind a search box: asks when the typing pauses.
 * Times are milliseconds.
 */
export function createSearchBox(search, { waitMs = 250, minLength = 2 } = {}) {
  let timer;
  let query = '';
  let lastAsked = '';

  function ask() {
    lastAsked = query;
    search(query);
  }

  return {
    type(text) {
      query = text.trim();
      clearTimeout(timer);
      if (query.length >= minLength && query !== lastAsked) {
        timer = setTimeout(ask, waitMs);
      }
    },

    submit() {
      clearTimeout(timer);
      if (query.length >= minLength) ask();
    },

    clear() {
      clearTimeout(timer);
      query = '';
      lastAsked = '';
    },

    query: () => query,
  };
}
