import { expect, test } from 'vitest';
import { sieve } from './program.js';

test('up to 10', () => {
  expect(sieve(10)).toEqual([2, 3, 5, 7]);
});

test('up to 1', () => {
  expect(sieve(1)).toEqual([]);
});

test('up to 2', () => {
  expect(sieve(2)).toEqual([2]);
});

test('up to a prime', () => {
  expect(sieve(7)).toEqual([2, 3, 5, 7]);
});
