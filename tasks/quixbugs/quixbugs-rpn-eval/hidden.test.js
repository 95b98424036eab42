import { expect, test } from 'vitest';
import { rpnEval } from './program.js';

test('a product', () => {
  expect(rpnEval([6, 7, '*'])).toBe(42);
});

test('a difference below zero', () => {
  expect(rpnEval([1, 9, '-'])).toBe(-8);
});

test('a fraction', () => {
  expect(rpnEval([1, 4, '/'])).toBe(0.25);
});

test('nested on the left', () => {
  expect(rpnEval([10, 2, '-', 4, '/'])).toBe(2);
});

test('nested on the right', () => {
  expect(rpnEval([20, 3, 1, '-', '/'])).toBe(10);
});

test('all four', () => {
  expect(rpnEval([2, 3, '+', 4, '*', 6, '-', 7, '/'])).toBe(2);
});
