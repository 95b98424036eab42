import { expect, test } from 'vitest';
import { lis } from './program.js';

test('a rise with a fall at its end', () => {
  expect(lis([10, 20, 30, 5])).toBe(3);
});

test('no numbers', () => {
  expect(lis([])).toBe(0);
});

test('falling', () => {
  expect(lis([5, 4, 3])).toBe(1);
});

test('rising', () => {
  expect(lis([1, 2, 3, 4])).toBe(4);
});
