import { expect, test } from 'vitest';
import { knapsack } from './program.js';

test('an item that just fits', () => {
  expect(knapsack(4, [[4, 9]])).toBe(9);
});

test('no items', () => {
  expect(knapsack(10, [])).toBe(0);
});

test('the better of two', () => {
  expect(knapsack(5, [[5, 4], [3, 6]])).toBe(6);
});

test('two that fill the bag', () => {
  expect(knapsack(6, [[2, 3], [4, 5], [5, 6]])).toBe(8);
});
