import { describe, expect, test } from 'vitest';
import { distinct, type Item, merged, tickerLines } from './program.js';

const item = (id: string, at: number): Item => ({ id, at, text: `${id} at ${at}` });
const idsOf = (items: Iterable<Item>) => [...items].map(({ id }) => id).join(' ');

describe('merged', () => {
  test('brings feeds together by time', () => {
    expect(idsOf(merged([[item('a', 1), item('b', 5)], [], [item('c', 2), item('d', 9)]]))).toBe('a c b d');
  });

  test('lets the earlier feed go first', () => {
    expect(idsOf(merged([[item('late', 4)], [item('x', 3), item('y', 4)]]))).toBe('x late y');
  });

  test('reads no more than is asked for', () => {
    let read = 0;
    function* endless() {
      for (;;) yield item('e', read++);
    }
    const [first] = merged([endless()]);
    expect([first!.at, read]).toEqual([0, 1]);
  });
});

test('distinct leaves repetitions out', () => {
  const items = [item('a', 0), item('b', 10), item('a', 99), item('b', 110), item('a', 199)];
  expect([...distinct(items, 100)].map(({ at }) => at)).toEqual([0, 10, 110, 199]);
});

test('tickerLines shows the first few since then', () => {
  const feeds = [[item('a', 10), item('b', 20), item('c', 30)], [item('b', 25), item('d', 40)]];
  expect(tickerLines(feeds, { since: 10, count: 3 })).toEqual(['b at 20', 'c at 30', 'd at 40']);
});
