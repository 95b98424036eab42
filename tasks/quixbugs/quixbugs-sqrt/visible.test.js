import { expect, test } from 'vitest';
import { sqrt } from './program.js';

test('of four', () => {
  expect(sqrt(4, 0.1)).toBe(2);
});

test('of nine, roughly', () => {
  expect(sqrt(9, 2)).toBe(3.25);
});

test('of two', () => {
  expect(sqrt(2, 0.2)).toBe(1.4166666666666665);
});

test('of one', () => {
  expect(sqrt(1, 3)).toBe(0.5);
});
