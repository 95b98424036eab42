import { expect, test } from 'vitest';
import { bucketsort } from './program.js';

test('all alike', () => {
  expect(bucketsort([6, 6, 6], 7)).toEqual([6, 6, 6]);
});

test('descending', () => {
  expect(bucketsort([9, 7, 5, 3], 10)).toEqual([3, 5, 7, 9]);
});

test('zero among others', () => {
  expect(bucketsort([5, 0, 4], 6)).toEqual([0, 4, 5]);
});

test('sorted already', () => {
  expect(bucketsort([1, 2, 8], 9)).toEqual([1, 2, 8]);
});

test('nothing with a single bucket', () => {
  expect(bucketsort([], 1)).toEqual([]);
});

test('many repeats', () => {
  expect(bucketsort([1, 3, 1, 3, 1, 0], 4)).toEqual([0, 1, 1, 1, 3, 3]);
});

test('only the largest', () => {
  expect(bucketsort([10], 11)).toEqual([10]);
});
