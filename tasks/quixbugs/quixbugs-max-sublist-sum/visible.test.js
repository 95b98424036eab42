import { expect, test } from 'vitest';
import { maxSublistSum } from './program.js';

test('a loss first', () => {
  expect(maxSublistSum([-10, 4, 5])).toBe(9);
});

test('only gains', () => {
  expect(maxSublistSum([1, 2, 3])).toBe(6);
});

test('only losses', () => {
  expect(maxSublistSum([-1, -2])).toBe(0);
});

test('no days', () => {
  expect(maxSublistSum([])).toBe(0);
});
