import { expect, test } from 'vitest';
import { subsequences } from './program.js';

test('single numbers', () => {
  expect(subsequences(7, 10, 1)).toEqual([[7], [8], [9]]);
});

test('triples', () => {
  expect(subsequences(0, 5, 3)).toEqual([[0, 1, 2], [0, 1, 3], [0, 1, 4], [0, 2, 3], [0, 2, 4], [0, 3, 4], [1, 2, 3], [1, 2, 4], [1, 3, 4], [2, 3, 4]]);
});

test('how many of length 4', () => {
  expect(subsequences(1, 9, 4).length).toBe(70);
});

test('negative numbers', () => {
  expect(subsequences(-2, 1, 2)).toEqual([[-2, -1], [-2, 0], [-1, 0]]);
});

test('an empty range', () => {
  expect(subsequences(4, 4, 1)).toEqual([]);
});

test('length 0 of an empty range', () => {
  expect(subsequences(4, 4, 0)).toEqual([[]]);
});
