import { expect, test } from 'vitest';
import { pascal } from './program.js';

test('three rows', () => {
  expect(pascal(3)).toEqual([[1], [1, 1], [1, 2, 1]]);
});

test('five rows', () => {
  expect(pascal(5)).toEqual([[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]]);
});

test('the last of eight rows', () => {
  expect(pascal(8).at(-1)).toEqual([1, 7, 21, 35, 35, 21, 7, 1]);
});

test('number of rows', () => {
  expect(pascal(10).length).toBe(10);
});

test('lengths of rows', () => {
  expect(pascal(5).map((row) => row.length)).toEqual([1, 2, 3, 4, 5]);
});
