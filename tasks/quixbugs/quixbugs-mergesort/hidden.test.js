import { expect, test } from 'vitest';
import { mergesort } from './program.js';

test('equal numbers', () => {
  expect(mergesort([5, 5, 1])).toEqual([1, 5, 5]);
});

test('sorted already', () => {
  expect(mergesort([1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4, 5]);
});

test('descending', () => {
  expect(mergesort([8, 6, 4])).toEqual([4, 6, 8]);
});

test('negative numbers', () => {
  expect(mergesort([0, -7, 7, -1])).toEqual([-7, -1, 0, 7]);
});

test('three', () => {
  expect(mergesort([30, 10, 20])).toEqual([10, 20, 30]);
});

test('an odd number of repeats', () => {
  expect(mergesort([2, 1, 2, 1, 2])).toEqual([1, 1, 2, 2, 2]);
});
