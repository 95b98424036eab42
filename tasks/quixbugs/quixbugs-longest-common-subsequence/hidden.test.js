import { expect, test } from 'vitest';
import { longestCommonSubsequence } from './program.js';

test('letters apart', () => {
  expect(longestCommonSubsequence('abcde', 'xaybzc')).toBe('abc');
});

test('a doubled letter', () => {
  expect(longestCommonSubsequence('aaa', 'a')).toBe('a');
});

test('an empty second text', () => {
  expect(longestCommonSubsequence('b', '')).toBe('');
});

test('the longer way', () => {
  expect(longestCommonSubsequence('axbc', 'bcxa')).toBe('bc');
});

test('words', () => {
  expect(longestCommonSubsequence('letter', 'later')).toBe('lter');
});

test('ties', () => {
  expect(longestCommonSubsequence('ab', 'ba')).toBe('a');
});

test('doubled in both', () => {
  expect(longestCommonSubsequence('noon', 'onno')).toBe('no');
});
