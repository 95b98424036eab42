import { expect, test } from 'vitest';
import { nextPermutation } from './program.js';

test('of three', () => {
  expect(nextPermutation([2, 3, 1])).toEqual([3, 1, 2]);
});

test('the first of all', () => {
  expect(nextPermutation([1, 2, 3])).toEqual([1, 3, 2]);
});

test('after the last', () => {
  expect(nextPermutation([3, 2, 1])).toBe(null);
});

test('the second', () => {
  expect(nextPermutation([1, 3, 2])).toEqual([2, 1, 3]);
});
