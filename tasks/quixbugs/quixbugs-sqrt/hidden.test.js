import { expect, test } from 'vitest';
import { sqrt } from './program.js';

test('of sixteen', () => {
  expect(sqrt(16, 0.5)).toBe(4.001219512195122);
});

test('of three', () => {
  expect(sqrt(3, 0.1)).toBe(1.75);
});

test('of a quarter', () => {
  expect(sqrt(0.25, 1)).toBe(0.125);
});

test('of a hundred', () => {
  expect(sqrt(100, 0.001)).toBe(10.000046356507898);
});

test('of ten, roughly', () => {
  expect(sqrt(10, 5)).toBe(3.5);
});

test('of two, closely', () => {
  expect(sqrt(2, 0.0001)).toBe(1.4142156862745097);
});
