import { expect, test } from 'vitest';
import { bitcount } from './program.js';

test('of nothing', () => {
  expect(bitcount(0)).toBe(0);
});

test('of a power of two', () => {
  expect(bitcount(16)).toBe(1);
});

test('of a number with many ones', () => {
  expect(bitcount(255)).toBe(8);
});

test('of 5', () => {
  expect(bitcount(5)).toBe(2);
});
