const LEVELS = 6;

/** Whether an entry stands before another on the board. */
function precedes(a, b) {
  return a.score === b.score ? a.submission < b.submission : a.score > b.score;
}

/** Players by score: a skip list whose links know how many ranks they leap. */
export class Leaderboard {
  #random;
  #first = Array.from({ length: LEVELS }, () => ({ next: null, span: 1 }));
  #entries = new Map();
  #submissions = 0;

  constructor(random = Math.random) {
    this.#random = random;
  }

  get size() {
    return this.#entries.size;
  }

  submit(player, score) {
    const entry = this.#entries.get(player) ?? { player };
    this.#submissions += 1;
    if (this.#entries.has(player)) this.#takeOut(entry);
    Object.assign(entry, { score, submission: this.#submissions });
    this.#entries.set(player, entry);
    this.#putIn(entry);
    return this.rank(player);
  }

  remove(player) {
    const entry = this.#entries.get(player);
    if (!entry) return false;
    this.#takeOut(entry);
    return this.#entries.delete(player);
  }

  rank(player) {
    const entry = this.#entries.get(player);
    return entry ? this.#way(entry)[0].rank + 1 : null;
  }

  score(player) {
    return this.#entries.get(player)?.score ?? null;
  }

  at(rank) {
    const [place] = this.page(rank, 1);
    return place ? { player: place.player, score: place.score } : null;
  }

  page(from, count) {
    const places = [];
    let node = this.#nodeAt(from);
    while (node && places.length < count) {
      const { player, score } = node.entry;
      places.push({ rank: from + places.length, player, score });
      node = node.links[0].next;
    }
    return places;
  }

  around(player, reach) {
    const rank = this.rank(player);
    if (rank === null) return [];
    const from = Math.max(1, rank - reach);
    return this.page(from, rank + reach - from + 1);
  }

  #nodeAt(rank) {
    let links = this.#first;
    let node = null;
    let left = rank;
    for (let level = LEVELS - 1; level >= 0; level -= 1) {
      while (links[level].next && links[level].span <= left) {
        left -= links[level].span;
        node = links[level].next;
        links = node.links;
      }
    }
    return left === 0 ? node : null;
  }

  /** For each level the link that leads to the place of the entry or beyond it, and the rank at which that link begins. */
  #way(entry) {
    const way = [];
    let links = this.#first;
    let rank = 0;
    for (let level = LEVELS - 1; level >= 0; level -= 1) {
      while (links[level].next && precedes(links[level].next.entry, entry)) {
        rank += links[level].span;
        links = links[level].next.links;
      }
      way[level] = { link: links[level], rank };
    }
    return way;
  }

  #putIn(entry) {
    const way = this.#way(entry);
    const rank = way[0].rank + 1;
    const height = this.#height();
    const node = { entry, links: [] };
    way.forEach(({ link, rank: begin }, level) => {
      link.span += 1;
      if (level >= height) return;
      node.links.push({ next: link.next, span: begin + link.span - rank });
      link.next = node;
      link.span = rank - begin;
    });
  }

  #takeOut(entry) {
    this.#way(entry).forEach(({ link }, level) => {
      link.span -= 1;
      if (link.next?.entry !== entry) return;
      const { next, span } = link.next.links[level];
      link.next = next;
      link.span += span;
    });
  }

  #height() {
    let height = 1;
    while (height < LEVELS && this.#random() < 0.5) height += 1;
    return height;
  }
}
