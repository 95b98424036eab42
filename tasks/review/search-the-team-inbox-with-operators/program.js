const TERM = /(-?)(?:"([^"]*)"?|(\S+))/g;
const SENDER = 'from:';

export function parseQuery(text) {
  const query = { from: null, wanted: [], unwanted: [] };
  for (const [, sign, phrase, word] of text.toLowerCase().matchAll(TERM)) {
    const term = (phrase ?? word).trim();
    if (term === '') continue;
    if (word?.startsWith(SENDER) && sign === '') query.from = word.slice(SENDER.length);
    else query[sign === '-' ? 'unwanted' : 'wanted'].push(term);
  }
  return query;
}

function finderOf(term) {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${term}`, 'iu');
  return ({ text }) => pattern.test(text);
}

function matcherOf({ from, wanted, unwanted }) {
  const isWanted = wanted.map(finderOf);
  const isUnwanted = unwanted.map(finderOf);
  return (message) =>
    (from === null || message.from.toLowerCase().startsWith(from)) &&
    isWanted.every((finds) => finds(message)) &&
    !isUnwanted.some((finds) => finds(message));
}

export function createInbox({ store, access }) {
  let remembered = new Map();

  async function find(viewer, query) {
    const messages = await store.list().catch(() => []);
    const matches = matcherOf(query);
    const found = [];
    for (const message of messages) {
      if (!matches(message)) continue;
      const isReadable = access.mayRead(viewer, message.id);
      if (isReadable) found.push(message.id);
    }
    return found;
  }

  async function search(viewer, text) {
    const query = parseQuery(text);
    const key = JSON.stringify(query);
    const memory = remembered;
    if (!memory.has(key)) memory.set(key, await find(viewer, query));
    return [...memory.get(key)];
  }

  function changed() {
    remembered = new Map();
  }

  return { search, changed };
}
