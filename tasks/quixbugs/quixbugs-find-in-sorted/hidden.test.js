import { expect, test } from 'vitest';
import { findInSorted } from './program.js';

test('misses what is smaller than all', () => {
  expect(findInSorted([10, 11], 3)).toBe(-1);
});

test('misses what lies between', () => {
  expect(findInSorted([1, 5, 9, 13], 7)).toBe(-1);
});

test('finds the last of four', () => {
  expect(findInSorted([1, 5, 9, 13], 13)).toBe(3);
});

test('finds the second of two', () => {
  expect(findInSorted([7, 8], 8)).toBe(1);
});

test('finds an only one', () => {
  expect(findInSorted([0], 0)).toBe(0);
});

test('misses beside an only one', () => {
  expect(findInSorted([0], 1)).toBe(-1);
});

test('finds a negative', () => {
  expect(findInSorted([-30, -20, -10, 0, 10], -20)).toBe(1);
});

test('finds the third of five', () => {
  expect(findInSorted([-31, -21, -11, 1, 11], -11)).toBe(2);
});
