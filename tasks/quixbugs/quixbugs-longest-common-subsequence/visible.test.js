import { expect, test } from 'vitest';
import { longestCommonSubsequence } from './program.js';

test('a letter that occurs once in the second', () => {
  expect(longestCommonSubsequence('hello', 'help')).toBe('hel');
});

test('equal texts', () => {
  expect(longestCommonSubsequence('abc', 'abc')).toBe('abc');
});

test('nothing in common', () => {
  expect(longestCommonSubsequence('abc', 'xyz')).toBe('');
});

test('an empty text', () => {
  expect(longestCommonSubsequence('', 'a')).toBe('');
});
