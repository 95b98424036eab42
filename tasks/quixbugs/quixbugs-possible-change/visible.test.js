import { expect, test } from 'vitest';
import { possibleChange } from './program.js';

test('what cannot be made up', () => {
  expect(possibleChange([5], 3)).toBe(0);
});

test('nothing', () => {
  expect(possibleChange([1, 2], 0)).toBe(1);
});

test('a small total', () => {
  expect(possibleChange([1, 2], 4)).toBe(3);
});

test('a negative total', () => {
  expect(possibleChange([1, 2], -1)).toBe(0);
});
