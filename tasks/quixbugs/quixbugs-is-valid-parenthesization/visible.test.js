import { expect, test } from 'vitest';
import { isValidParenthesization } from './program.js';

test('a pair', () => {
  expect(isValidParenthesization('()')).toBe(true);
});

test('one that stays open', () => {
  expect(isValidParenthesization('(()')).toBe(false);
});

test('one closed too early', () => {
  expect(isValidParenthesization(')(')).toBe(false);
});

test('nothing', () => {
  expect(isValidParenthesization('')).toBe(true);
});
