import { expect, test } from 'vitest';
import { findInSorted } from './program.js';

test('finds the middle one', () => {
  expect(findInSorted([2, 4, 6], 4)).toBe(1);
});

test('finds the first one', () => {
  expect(findInSorted([2, 4, 6], 2)).toBe(0);
});

test('misses what is larger than all', () => {
  expect(findInSorted([2, 4, 6], 9)).toBe(-1);
});

test('finds nothing in nothing', () => {
  expect(findInSorted([], 1)).toBe(-1);
});
