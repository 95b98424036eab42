import { expect, test } from 'vitest';
import { quicksort } from './program.js';

test('all alike', () => {
  expect(quicksort([0, 0, 0])).toEqual([0, 0, 0]);
});

test('sorted already', () => {
  expect(quicksort([1, 2, 9])).toEqual([1, 2, 9]);
});

test('descending', () => {
  expect(quicksort([6, 5, 4])).toEqual([4, 5, 6]);
});

test('negative repeats', () => {
  expect(quicksort([-1, 3, -1])).toEqual([-1, -1, 3]);
});

test('one number', () => {
  expect(quicksort([12])).toEqual([12]);
});

test('many', () => {
  expect(quicksort([8, 3, 8, 3, 10, 3])).toEqual([3, 3, 3, 8, 8, 10]);
});
