import { expect, test } from 'vitest';
import { quicksort } from './program.js';

test('two alike', () => {
  expect(quicksort([4, 4])).toEqual([4, 4]);
});

test('different numbers', () => {
  expect(quicksort([3, 1, 2])).toEqual([1, 2, 3]);
});

test('no numbers', () => {
  expect(quicksort([])).toEqual([]);
});

test('repeats apart', () => {
  expect(quicksort([5, 1, 5, 2])).toEqual([1, 2, 5, 5]);
});
