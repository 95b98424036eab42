import { expect, test } from 'vitest';
import { bucketsort } from './program.js';

test('no numbers', () => {
  expect(bucketsort([], 5)).toEqual([]);
});

test('a mixed list', () => {
  expect(bucketsort([4, 1, 3], 5)).toEqual([1, 3, 4]);
});

test('repeated numbers', () => {
  expect(bucketsort([2, 0, 2, 1], 4)).toEqual([0, 1, 2, 2]);
});

test('a single number', () => {
  expect(bucketsort([3], 4)).toEqual([3]);
});
