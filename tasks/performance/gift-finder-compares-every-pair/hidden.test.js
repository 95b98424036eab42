import { expect, test } from 'vitest';
import { findPair } from './program.js';

test('of equal prices the first counts', () => {
  expect(findPair([300, 300, 200], 500)).toEqual([0, 2]);
});

test('the second article decides before the first', () => {
  expect(findPair([100, 200, 300, 400], 500)).toEqual([1, 2]);
});

test('an article may cost nothing', () => {
  expect(findPair([0, 500, 0], 500)).toEqual([0, 1]);
  expect(findPair([0, 0], 0)).toEqual([0, 1]);
});

test('an empty catalogue and one of a single article have no pair', () => {
  expect(findPair([], 100)).toBeNull();
  expect(findPair([100], 100)).toBeNull();
});

test('5,000 articles without a pair', () => {
  const prices = Array.from({ length: 5000 }, (_, at) => 2 * at + 1);
  expect(findPair(prices, 4001)).toBeNull();
});

test('many equal prices', () => {
  const prices = Array.from({ length: 4000 }, () => 999);
  expect(findPair([...prices, 1], 1000)).toEqual([0, 4000]);
});
