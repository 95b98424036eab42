import { expect, test } from 'vitest';
import { toBase } from './program.js';

test('255 in base 16', () => {
  expect(toBase(255, 16)).toBe('FF');
});

test('35 in base 36', () => {
  expect(toBase(35, 36)).toBe('Z');
});

test('100 in base 3', () => {
  expect(toBase(100, 3)).toBe('10201');
});

test('a round number', () => {
  expect(toBase(64, 8)).toBe('100');
});

test('as it is', () => {
  expect(toBase(1984, 10)).toBe('1984');
});

test('a word', () => {
  expect(toBase(1000, 36)).toBe('RS');
});
