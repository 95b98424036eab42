import { expect, test } from 'vitest';
import { lcsLength } from './program.js';

test('a common middle', () => {
  expect(lcsLength('witch', 'kitchen')).toBe(4);
});

test('nothing in common', () => {
  expect(lcsLength('abc', 'xyz')).toBe(0);
});

test('a letter more often in one', () => {
  expect(lcsLength('aaa', 'a')).toBe(1);
});

test('an empty text', () => {
  expect(lcsLength('', 'abc')).toBe(0);
});
