import { expect, test } from 'vitest';
import { isValidParenthesization } from './program.js';

test('nested pairs', () => {
  expect(isValidParenthesization('((()))()')).toBe(true);
});

test('a lone opening one', () => {
  expect(isValidParenthesization('(')).toBe(false);
});

test('a lone closing one', () => {
  expect(isValidParenthesization(')')).toBe(false);
});

test('many that stay open', () => {
  expect(isValidParenthesization('()(((')).toBe(false);
});

test('one closed twice', () => {
  expect(isValidParenthesization('())')).toBe(false);
});

test('closed too early and made up for', () => {
  expect(isValidParenthesization('())(')).toBe(false);
});

test('opened at the end', () => {
  expect(isValidParenthesization('(())(')).toBe(false);
});
