import { expect, test } from 'vitest';
import { kth } from './program.js';

test('the middle of five', () => {
  expect(kth([10, 40, 20, 50, 30], 2)).toBe(30);
});

test('the second largest', () => {
  expect(kth([8, 6, 7, 5], 2)).toBe(7);
});

test('the last of a sorted list', () => {
  expect(kth([1, 2, 3, 4], 3)).toBe(4);
});

test('the first of a descending list', () => {
  expect(kth([9, 8, 7], 0)).toBe(7);
});

test('all alike', () => {
  expect(kth([6, 6, 6], 1)).toBe(6);
});

test('negative numbers', () => {
  expect(kth([0, -5, 5, -10], 1)).toBe(-5);
});

test('the largest of two pairs', () => {
  expect(kth([2, 2, 1, 1], 3)).toBe(2);
});

test('far up from a small first', () => {
  expect(kth([1, 9, 8, 7, 6], 4)).toBe(9);
});
