import { expect, test } from 'vitest';
import { toBase } from './program.js';

test('26 in base 16', () => {
  expect(toBase(26, 16)).toBe('1A');
});

test('2 in base 2', () => {
  expect(toBase(2, 2)).toBe('10');
});

test('one digit', () => {
  expect(toBase(7, 10)).toBe('7');
});

test('a palindrome', () => {
  expect(toBase(5, 2)).toBe('101');
});
