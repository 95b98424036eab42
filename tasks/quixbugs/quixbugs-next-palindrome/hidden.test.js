import { expect, test } from 'vitest';
import { nextPalindrome } from './program.js';

test('after a single nine', () => {
  expect(nextPalindrome([9])).toEqual([1, 1]);
});

test('two middle digits', () => {
  expect(nextPalindrome([2, 5, 5, 2])).toEqual([2, 6, 6, 2]);
});

test('two nines in the middle', () => {
  expect(nextPalindrome([3, 9, 9, 3])).toEqual([4, 0, 0, 4]);
});

test('three nines', () => {
  expect(nextPalindrome([9, 9, 9])).toEqual([1, 0, 0, 1]);
});

test('nines up to the first digit', () => {
  expect(nextPalindrome([7, 9, 9, 9, 7])).toEqual([8, 0, 0, 0, 8]);
});

test('a small pair', () => {
  expect(nextPalindrome([1, 1])).toEqual([2, 2]);
});

test('an eight in the middle', () => {
  expect(nextPalindrome([6, 8, 6])).toEqual([6, 9, 6]);
});
