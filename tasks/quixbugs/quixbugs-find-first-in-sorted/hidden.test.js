import { expect, test } from 'vitest';
import { findFirstInSorted } from './program.js';

test('misses a gap', () => {
  expect(findFirstInSorted([10, 20, 40], 30)).toBe(-1);
});

test('finds nothing in nothing', () => {
  expect(findFirstInSorted([], 5)).toBe(-1);
});

test('finds an only element', () => {
  expect(findFirstInSorted([5], 5)).toBe(0);
});

test('finds the first of a long run', () => {
  expect(findFirstInSorted([0, 7, 7, 7, 7, 7, 7, 7, 8], 7)).toBe(1);
});

test('finds a pair at the end', () => {
  expect(findFirstInSorted([1, 5, 11, 11], 11)).toBe(2);
});

test('misses what is too large', () => {
  expect(findFirstInSorted([-9, -5, -2], 0)).toBe(-1);
});

test('finds among negatives', () => {
  expect(findFirstInSorted([-9, -5, -5, -2], -5)).toBe(1);
});

test('finds the second of two', () => {
  expect(findFirstInSorted([12, 13], 13)).toBe(1);
});
