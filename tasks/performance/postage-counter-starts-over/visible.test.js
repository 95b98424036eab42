import { expect, test } from 'vitest';
import { countWays } from './program.js';

test('counts rows, not sets, of stamps', () => {
  expect(countWays(3, [1, 2])).toBe(3);
  expect(countWays(4, [1, 3])).toBe(3);
});

test('a postage that no stamps make has no way', () => {
  expect(countWays(5, [2, 4])).toBe(0);
});

test('a letter that costs nothing is franked in one way', () => {
  expect(countWays(0, [1, 2])).toBe(1);
});

test('a postage of 60 in stamps of 1 and 2', () => {
  expect(countWays(60, [1, 2])).toBe(2504730781961);
});
