import { expect, test } from 'vitest';
import { subsequences } from './program.js';

test('pairs out of four', () => {
  expect(subsequences(1, 5, 2)).toEqual([[1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]]);
});

test('length 0', () => {
  expect(subsequences(3, 9, 0)).toEqual([[]]);
});

test('as long as there are numbers', () => {
  expect(subsequences(2, 5, 3)).toEqual([[2, 3, 4]]);
});

test('too long', () => {
  expect(subsequences(1, 3, 4)).toEqual([]);
});
