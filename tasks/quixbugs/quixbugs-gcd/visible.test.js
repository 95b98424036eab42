import { expect, test } from 'vitest';
import { gcd } from './program.js';

test('of 12 and 18', () => {
  expect(gcd(12, 18)).toBe(6);
});

test('with zero second', () => {
  expect(gcd(7, 0)).toBe(7);
});

test('of numbers without a common divisor', () => {
  expect(gcd(9, 14)).toBe(1);
});

test('of equal numbers', () => {
  expect(gcd(6, 6)).toBe(6);
});
