import { expect, test } from 'vitest';
import { wrap } from './program.js';

test('a short text', () => {
  expect(wrap('hi', 10)).toEqual(['hi']);
});

test('two lines', () => {
  expect(wrap('good morning', 8)).toEqual(['good', ' morning']);
});

test('no space', () => {
  expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
});

test('an empty text', () => {
  expect(wrap('', 5)).toEqual(['']);
});
