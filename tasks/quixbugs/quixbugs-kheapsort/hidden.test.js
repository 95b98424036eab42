import { expect, test } from 'vitest';
import { kheapsort } from './program.js';

test('two places off', () => {
  expect(kheapsort([3, 1, 2, 6, 4, 5], 2)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('equal readings', () => {
  expect(kheapsort([5, 5, 4, 4], 2)).toEqual([4, 4, 5, 5]);
});

test('a single reading', () => {
  expect(kheapsort([42], 1)).toEqual([42]);
});

test('negative readings', () => {
  expect(kheapsort([-1, -3, -2, 0], 2)).toEqual([-3, -2, -1, 0]);
});

test('a long list', () => {
  expect(kheapsort([4, 2, 1, 3, 8, 6, 5, 7, 12, 10, 9, 11], 3)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('descending', () => {
  expect(kheapsort([6, 5, 4, 3, 2, 1], 5)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a large heap', () => {
  expect(kheapsort([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0], 11)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('two alike out of place', () => {
  expect(kheapsort([20, 10, 20, 10], 3)).toEqual([10, 10, 20, 20]);
});
