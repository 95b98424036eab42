const PAGE_SIZE = 20;
const NEIGHBOURS = 1;

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

function countPages(count, size) {
  return Math.max(1, Math.ceil(count / size));
}

/** The pages to link to; null stands for those that are left out. */
function linksFor(page, pages) {
  const links = [];
  for (let number = 1; number <= pages; number++) {
    const isNear = Math.abs(number - page) <= NEIGHBOURS;
    if (number === 1 || number === pages || isNear) links.push(number);
    else if (links.at(-1) !== null) links.push(null);
  }
  return links;
}

/** Finds postings, newest first, and hands out one page of them. */
export function searchPostings(postings, filter = {}, { page = 1, size = PAGE_SIZE } = {}) {
  if (!Number.isInteger(page) || page < 1) throw new RangeError(`No such page: ${page}`);
  const found = postings.filter(matcher(filter)).sort(newestFirst);
  const pages = countPages(found.length, size);
  const shown = Math.min(page, pages);
  const start = (shown - 1) * size;
  const items = found.slice(start, start + size);
  return {
    items,
    total: found.length,
    page: shown,
    pages,
    first: items.length === 0 ? 0 : start + 1,
    last: start + items.length,
    links: linksFor(shown, pages),
  };
}
