import { expect, test } from 'vitest';
import { mergesort } from './program.js';

test('no numbers', () => {
  expect(mergesort([])).toEqual([]);
});

test('one number', () => {
  expect(mergesort([7])).toEqual([7]);
});

test('two numbers', () => {
  expect(mergesort([4, 1])).toEqual([1, 4]);
});

test('a mixed list', () => {
  expect(mergesort([3, 9, 2, 7])).toEqual([2, 3, 7, 9]);
});
