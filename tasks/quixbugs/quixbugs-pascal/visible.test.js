import { expect, test } from 'vitest';
import { pascal } from './program.js';

test('one row', () => {
  expect(pascal(1)).toEqual([[1]]);
});

test('two rows', () => {
  expect(pascal(2)).toEqual([[1], [1, 1]]);
});

test('four rows', () => {
  expect(pascal(4)).toEqual([[1], [1, 1], [1, 2, 1], [1, 3, 3, 1]]);
});

test('the last of six rows', () => {
  expect(pascal(6).at(-1)).toEqual([1, 5, 10, 10, 5, 1]);
});
