import { expect, test } from 'vitest';
import { countWays } from './program.js';

test('without stamps only a letter that costs nothing can be franked', () => {
  expect(countWays(0, [])).toBe(1);
  expect(countWays(7, [])).toBe(0);
});

test('stamps that are too dear are not used', () => {
  expect(countWays(2, [5, 2])).toBe(1);
  expect(countWays(1, [2])).toBe(0);
});

test('a single stamp of the value of the postage', () => {
  expect(countWays(9, [9])).toBe(1);
  expect(countWays(9, [3, 9])).toBe(2);
});

test('the order of the values does not matter', () => {
  expect(countWays(7, [1, 2, 5])).toBe(26);
  expect(countWays(7, [5, 2, 1])).toBe(26);
});

test('a postage of 45 in stamps of 1, 2 and 3', () => {
  expect(countWays(45, [3, 1, 2])).toBe(501_774_317_241);
});

test('a postage of 58 in even stamps', () => {
  expect(countWays(58, [2, 4])).toBe(832_040);
});
