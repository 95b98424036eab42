import { expect, test } from 'vitest';
import { sieve } from './program.js';

test('up to 30', () => {
  expect(sieve(30)).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
});

test('up to 0', () => {
  expect(sieve(0)).toEqual([]);
});

test('up to 3', () => {
  expect(sieve(3)).toEqual([2, 3]);
});

test('how many up to 100', () => {
  expect(sieve(100).length).toBe(25);
});

test('the last up to 50', () => {
  expect(sieve(50).at(-1)).toBe(47);
});

test('up to a square', () => {
  expect(sieve(25)).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23]);
});
