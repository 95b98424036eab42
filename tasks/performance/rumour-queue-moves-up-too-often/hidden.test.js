import { expect, test } from 'vitest';
import { hops } from './program.js';

test('pairs work both ways, and twice is once', () => {
  const friendships = [
    ['Bob', 'Ada'],
    ['Ada', 'Bob'],
    ['Cyd', 'Bob'],
    ['Cyd', 'Cyd'],
  ];
  expect(hops(friendships, 'Ada')).toEqual({ Ada: 0, Bob: 1, Cyd: 2 });
});

test('goes round a circle both ways', () => {
  const friendships = ['ab', 'bc', 'cd', 'de', 'ea'].map((pair) => [...pair]);
  expect(hops(friendships, 'a')).toEqual({ a: 0, b: 1, e: 1, c: 2, d: 2 });
});

test('a long way round does not hide a short one', () => {
  const friendships = ['ab', 'bc', 'cd', 'de', 'af', 'fe'].map((pair) => [...pair]);
  expect(hops(friendships, 'a')).toEqual({ a: 0, b: 1, f: 1, c: 2, e: 2, d: 3 });
});

test('without friendships', () => {
  expect(hops([], 'Ada')).toEqual({ Ada: 0 });
});

test('two circles of 500 friends around two people who know each other', () => {
  const friendships = [['Left', 'Right']];
  for (let at = 0; at < 499; at += 1) friendships.push(['Left', `l${at}`], ['Right', `r${at}`]);
  const reached = hops(friendships, 'Left');
  expect(Object.keys(reached)).toHaveLength(1000);
  expect([reached.Right, reached.l0, reached.r498]).toEqual([1, 1, 2]);
});
