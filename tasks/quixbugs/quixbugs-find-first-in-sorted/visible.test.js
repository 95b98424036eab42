import { expect, test } from 'vitest';
import { findFirstInSorted } from './program.js';

test('finds the first of several', () => {
  expect(findFirstInSorted([1, 2, 2, 2, 9], 2)).toBe(1);
});

test('misses what is too small', () => {
  expect(findFirstInSorted([4, 6, 8], 1)).toBe(-1);
});

test('finds the last element', () => {
  expect(findFirstInSorted([4, 6, 8], 8)).toBe(2);
});

test('finds the very first element', () => {
  expect(findFirstInSorted([3, 3, 7], 3)).toBe(0);
});
