import { expect, test } from 'vitest';
import { levenshtein } from './program.js';

test('one deletion', () => {
  expect(levenshtein('boats', 'boat')).toBe(1);
});

test('nothing at all', () => {
  expect(levenshtein('', '')).toBe(0);
});

test('to nothing', () => {
  expect(levenshtein('xy', '')).toBe(2);
});

test('nothing in common', () => {
  expect(levenshtein('abc', 'xyz')).toBe(3);
});

test('two of a kind', () => {
  expect(levenshtein('flaw', 'lawn')).toBe(2);
});

test('a swap', () => {
  expect(levenshtein('ab', 'ba')).toBe(2);
});

test('a letter in the middle', () => {
  expect(levenshtein('colour', 'color')).toBe(1);
});
