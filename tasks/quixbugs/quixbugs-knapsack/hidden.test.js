import { expect, test } from 'vitest';
import { knapsack } from './program.js';

test('nothing fits', () => {
  expect(knapsack(2, [[3, 10]])).toBe(0);
});

test('an empty bag', () => {
  expect(knapsack(0, [[1, 5]])).toBe(0);
});

test('three of four', () => {
  expect(knapsack(12, [[3, 4], [4, 5], [5, 8], [9, 10]])).toBe(17);
});

test('room to spare', () => {
  expect(knapsack(50, [[10, 1], [20, 2]])).toBe(3);
});

test('one item not twice', () => {
  expect(knapsack(8, [[4, 7]])).toBe(7);
});

test('light ones rather than a heavy one', () => {
  expect(knapsack(7, [[7, 9], [1, 3], [2, 4], [4, 5]])).toBe(12);
});

test('items alike', () => {
  expect(knapsack(9, [[3, 2], [3, 2], [3, 2], [3, 2]])).toBe(6);
});
