export interface Item {
  readonly id: string;
  /** Milliseconds; the items of a feed come in ascending order. */
  readonly at: number;
  readonly text: string;
}

interface Head {
  readonly iterator: Iterator<Item>;
  item: Item;
}

/** All items of all feeds by time; of items of the same time, those of the earlier feed come first. */
export function* merged(feeds: readonly Iterable<Item>[]): Generator<Item, void> {
  const open = new Set<Iterator<Item>>();
  const heads: Head[] = [];
  /** While a feed is asked it counts as closed: one that throws has ended itself. */
  const advance = (iterator: Iterator<Item>) => {
    open.delete(iterator);
    const result = iterator.next();
    if (!result.done) open.add(iterator);
    return result;
  };
  try {
    for (const feed of feeds) {
      const iterator = feed[Symbol.iterator]();
      const first = advance(iterator);
      if (!first.done) heads.push({ iterator, item: first.value });
    }
    while (heads.length > 0) {
      const next = heads.reduce((best, head) => (head.item.at < best.item.at ? head : best));
      yield next.item;
      const following = advance(next.iterator);
      if (following.done) heads.splice(heads.indexOf(next), 1);
      else next.item = following.value;
    }
  } finally {
    for (const iterator of open) iterator.return?.();
  }
}

/** Leaves out what came with the same id less than `windowMs` before, itself left out or not. */
export function* distinct(items: Iterable<Item>, windowMs: number): Generator<Item, void> {
  const lastAt = new Map<string, number>();
  for (const item of items) {
    for (const [id, at] of lastAt) {
      if (item.at - at < windowMs) break;
      lastAt.delete(id);
    }
    const isRepeated = lastAt.delete(item.id);
    lastAt.set(item.id, item.at);
    if (!isRepeated) yield item;
  }
}

/** The lines of the ticker: the first `count` items after the moment `since`. */
export function tickerLines(
  feeds: readonly Iterable<Item>[],
  { since = -Infinity, count = 5, windowMs = 60_000 } = {},
): string[] {
  const lines: string[] = [];
  if (count <= 0) return lines;
  for (const { at, text } of distinct(merged(feeds), windowMs)) {
    if (at <= since) continue;
    lines.push(text);
    if (lines.length === count) break;
  }
  return lines;
}
