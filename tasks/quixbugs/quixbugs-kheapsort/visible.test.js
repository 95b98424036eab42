import { expect, test } from 'vitest';
import { kheapsort } from './program.js';

test('none out of place', () => {
  expect(kheapsort([1, 2, 3], 0)).toEqual([1, 2, 3]);
});

test('one place off', () => {
  expect(kheapsort([2, 1, 4, 3], 1)).toEqual([1, 2, 3, 4]);
});

test('no readings', () => {
  expect(kheapsort([], 0)).toEqual([]);
});

test('as many places as readings', () => {
  expect(kheapsort([9, 7, 8], 3)).toEqual([7, 8, 9]);
});
