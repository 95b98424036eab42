import { describe, expect, test } from 'vitest';
import { distinct, type Item, merged, tickerLines } from './program.js';

const news = (...pairs: [string, number][]): Item[] => pairs.map(([id, at]) => ({ id, at, text: id.toUpperCase() }));
const seen = (items: Iterable<Item>) => [...items].map(({ id, at }) => `${id}${at}`);

/** A feed that notes how far it was read and whether it was closed. */
function watched(items: readonly Item[]) {
  const log: string[] = [];
  function* read(): Generator<Item> {
    try {
      for (const item of items) {
        log.push(item.id);
        yield item;
      }
    } finally {
      log.push('closed');
    }
  }
  return { log, feed: read() };
}

describe('merged', () => {
  test('three feeds of different lengths', () => {
    const feeds = [news(['a', 3], ['b', 3], ['c', 7]), news(['d', 1]), news(['e', 3], ['f', 5], ['g', 6], ['h', 8])];
    expect(seen(merged(feeds))).toEqual(['d1', 'a3', 'b3', 'e3', 'f5', 'g6', 'c7', 'h8']);
  });

  test('nothing', () => {
    expect([seen(merged([])), seen(merged([[], []]))]).toEqual([[], []]);
  });

  test('feeds are closed when nobody reads on', () => {
    const first = watched(news(['a', 1], ['b', 4]));
    const second = watched(news(['c', 2], ['d', 3]));
    const empty = watched([]);
    for (const { id } of merged([first.feed, second.feed, empty.feed])) if (id === 'c') break;
    expect([first.log, second.log, empty.log]).toEqual([['a', 'b', 'closed'], ['c', 'closed'], ['closed']]);
  });

  test('a feed that breaks closes the others', () => {
    const fine = watched(news(['a', 1], ['b', 2]));
    function* broken(): Generator<Item> {
      throw new Error('no signal');
    }
    expect(() => seen(merged([fine.feed, broken()]))).toThrow('no signal');
    expect(fine.log).toEqual(['a', 'closed']);
  });

  test('a feed that breaks is not closed itself', () => {
    const closed: string[] = [];
    const breaking: Iterable<Item> = {
      [Symbol.iterator]: () => ({
        next() {
          throw new Error('cut off');
        },
        return(value) {
          closed.push('breaking');
          return { done: true, value };
        },
      }),
    };
    expect(() => seen(merged([news(['a', 1]), breaking]))).toThrow('cut off');
    expect(closed).toEqual([]);
  });

  test('feeds at their end are not closed again', () => {
    const closed: number[] = [];
    const feed = (count: number): Iterable<Item> => ({
      [Symbol.iterator]() {
        let at = 0;
        return {
          next: () => (at < count ? { done: false, value: { id: 'n', at: at++, text: '' } } : { done: true, value: undefined }),
          return(value) {
            closed.push(count);
            return { done: true, value };
          },
        };
      },
    });
    expect(seen(merged([feed(2), feed(0), feed(1)]))).toEqual(['n0', 'n0', 'n1']);
    expect(closed).toEqual([]);
  });
});

describe('distinct', () => {
  test('a repetition prolongs the window', () => {
    expect(seen(distinct(news(['a', 0], ['a', 9], ['a', 18], ['a', 28]), 10))).toEqual(['a0', 'a28']);
  });

  test('each id has a window of its own', () => {
    const items = news(['a', 0], ['b', 4], ['a', 5], ['b', 14], ['a', 14], ['c', 14], ['a', 24]);
    expect(seen(distinct(items, 10))).toEqual(['a0', 'b4', 'b14', 'c14', 'a24']);
  });

  test('no window, no repetition', () => {
    expect(seen(distinct(news(['a', 1], ['a', 1]), 0))).toEqual(['a1', 'a1']);
  });
});

describe('tickerLines', () => {
  const feeds = () => [news(['p', 100], ['q', 200], ['r', 90_000]), news(['q', 60_150], ['s', 60_201], ['t', 70_000], ['u', 80_000])];

  test('by default five, and a window of a minute', () => {
    expect(tickerLines(feeds())).toEqual(['P', 'Q', 'S', 'T', 'U']);
    expect(tickerLines(feeds(), { count: 9, windowMs: 50 })).toEqual(['P', 'Q', 'Q', 'S', 'T', 'U', 'R']);
  });

  test('what was told before counts as told', () => {
    expect(tickerLines(feeds(), { since: 200, count: 2 })).toEqual(['S', 'T']);
    expect(tickerLines(feeds(), { since: 199, count: 2 })).toEqual(['Q', 'S']);
  });

  test('a ticker of no lines reads nothing', () => {
    const { feed, log } = watched(news(['a', 1]));
    expect([tickerLines([feed], { count: 0 }), tickerLines([feed], { count: -1 }), log]).toEqual([[], [], []]);
  });

  test('feeds are read as far as needed', () => {
    const { feed, log } = watched(news(['a', 1], ['b', 2], ['c', 3]));
    expect(tickerLines([feed], { count: 2 })).toEqual(['A', 'B']);
    expect(log).toEqual(['a', 'b', 'closed']);
  });
});
