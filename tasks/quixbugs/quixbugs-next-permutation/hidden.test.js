import { expect, test } from 'vitest';
import { nextPermutation } from './program.js';

test('of four', () => {
  expect(nextPermutation([2, 4, 3, 1])).toEqual([3, 1, 2, 4]);
});

test('a change at the end', () => {
  expect(nextPermutation([4, 1, 2, 3])).toEqual([4, 1, 3, 2]);
});

test('of two', () => {
  expect(nextPermutation([5, 6])).toEqual([6, 5]);
});

test('of one', () => {
  expect(nextPermutation([1])).toBe(null);
});

test('of none', () => {
  expect(nextPermutation([])).toBe(null);
});

test('far to the left', () => {
  expect(nextPermutation([3, 9, 7, 5, 1])).toEqual([5, 1, 3, 7, 9]);
});

test('in the middle', () => {
  expect(nextPermutation([9, 2, 8, 6, 4])).toEqual([9, 4, 2, 6, 8]);
});
