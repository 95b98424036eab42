import { expect, test } from 'vitest';
import { hops } from './program.js';

test('counts friendships, the fewest there are', () => {
  const friendships = [
    ['Ada', 'Bob'],
    ['Bob', 'Cyd'],
    ['Cyd', 'Dan'],
    ['Ada', 'Cyd'],
  ];
  expect(hops(friendships, 'Ada')).toEqual({ Ada: 0, Bob: 1, Cyd: 1, Dan: 2 });
});

test('leaves out whom the rumour does not reach', () => {
  expect(hops([['Ada', 'Bob'], ['Eve', 'Fay']], 'Bob')).toEqual({ Bob: 0, Ada: 1 });
});

test('somebody without friends keeps it', () => {
  expect(hops([['Ada', 'Bob']], 'Zoe')).toEqual({ Zoe: 0 });
});

test('one person who knows 800 others', () => {
  const friendships = Array.from({ length: 800 }, (_, at) => ['Hub', `n${at}`]);
  const reached = hops(friendships, 'n17');
  expect(Object.keys(reached)).toHaveLength(801);
  expect([reached.n17, reached.Hub, reached.n799]).toEqual([0, 1, 2]);
});
