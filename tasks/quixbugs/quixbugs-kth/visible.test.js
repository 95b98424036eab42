import { expect, test } from 'vitest';
import { kth } from './program.js';

test('the smallest', () => {
  expect(kth([5, 2, 9], 0)).toBe(2);
});

test('the largest', () => {
  expect(kth([5, 2, 9], 2)).toBe(9);
});

test('the only one', () => {
  expect(kth([4], 0)).toBe(4);
});

test('among equal ones', () => {
  expect(kth([3, 1, 3, 2], 2)).toBe(3);
});
