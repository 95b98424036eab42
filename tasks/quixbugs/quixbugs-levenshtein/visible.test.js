import { expect, test } from 'vitest';
import { levenshtein } from './program.js';

test('equal words', () => {
  expect(levenshtein('cat', 'cat')).toBe(0);
});

test('one replacement', () => {
  expect(levenshtein('cat', 'cut')).toBe(1);
});

test('from nothing', () => {
  expect(levenshtein('', 'abc')).toBe(3);
});

test('one insertion', () => {
  expect(levenshtein('art', 'cart')).toBe(1);
});
