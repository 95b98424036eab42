export interface Item {
  readonly id: string;
  /** Milliseconds; the items of a feed come in ascending order. */
  readonly at: number;
  readonly text: string;
}

/** The lines of the ticker: the first `count` items after the moment `since`. */
export function tickerLines(feeds: readonly Iterable<Item>[], { since = -Infinity, count = 5 } = {}): string[] {
  const items = feeds.flatMap((feed) => [...feed]).sort((a, b) => a.at - b.at);
  return items
    .filter(({ at }) => at > since)
    .slice(0, count)
    .map(({ text }) => text);
}
