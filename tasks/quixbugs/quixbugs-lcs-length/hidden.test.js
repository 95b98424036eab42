import { expect, test } from 'vitest';
import { lcsLength } from './program.js';

test('equal texts', () => {
  expect(lcsLength('same', 'same')).toBe(4);
});

test('one inside the other', () => {
  expect(lcsLength('cart', 'art')).toBe(3);
});

test('letters in another order', () => {
  expect(lcsLength('abcd', 'badc')).toBe(1);
});

test('the later of two stretches', () => {
  expect(lcsLength('xxabyyabc', 'abc')).toBe(3);
});

test('a repeated letter', () => {
  expect(lcsLength('zzzz', 'zz')).toBe(2);
});

test('an empty second text', () => {
  expect(lcsLength('q', '')).toBe(0);
});

test('broken stretches', () => {
  expect(lcsLength('a-b-c', 'abc')).toBe(1);
});
