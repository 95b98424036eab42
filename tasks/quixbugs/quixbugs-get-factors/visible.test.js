import { expect, test } from 'vitest';
import { getFactors } from './program.js';

test('of one', () => {
  expect(getFactors(1)).toEqual([]);
});

test('of a prime', () => {
  expect(getFactors(13)).toEqual([13]);
});

test('of a product of primes', () => {
  expect(getFactors(30)).toEqual([2, 3, 5]);
});

test('of a power of two', () => {
  expect(getFactors(16)).toEqual([2, 2, 2, 2]);
});
