function newestFirst(a, b) {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id - b.id;
}

function matcher({ words = '', city }) {
  const wanted = words.toLowerCase().split(' ');
  return (posting) => {
    if (city !== undefined && posting.city !== city) return false;
    const text = `${posting.title} ${posting.company}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}

/** Finds postings, newest first. */
export function searchPostings(postings, filter = {}) {
  return postings.filter(matcher(filter)).sort(newestFirst);
}
