import { expect, test } from 'vitest';
import { nextPalindrome } from './program.js';

test('after all nines', () => {
  expect(nextPalindrome([9, 9])).toEqual([1, 0, 1]);
});

test('a middle digit', () => {
  expect(nextPalindrome([1, 2, 1])).toEqual([1, 3, 1]);
});

test('a nine in the middle', () => {
  expect(nextPalindrome([1, 9, 1])).toEqual([2, 0, 2]);
});

test('a single digit', () => {
  expect(nextPalindrome([4])).toEqual([5]);
});
