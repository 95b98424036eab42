import { expect, test } from 'vitest';
import { rpnEval } from './program.js';

test('a sum', () => {
  expect(rpnEval([2, 3, '+'])).toBe(5);
});

test('a difference', () => {
  expect(rpnEval([7, 2, '-'])).toBe(5);
});

test('a quotient', () => {
  expect(rpnEval([8, 4, '/'])).toBe(2);
});

test('a number alone', () => {
  expect(rpnEval([5])).toBe(5);
});
