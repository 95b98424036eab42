import { expect, test } from 'vitest';
import { shuntingYard } from './program.js';

test('a sum', () => {
  expect(shuntingYard([1, '+', 2])).toEqual([1, 2, '+']);
});

test('a number alone', () => {
  expect(shuntingYard([7])).toEqual([7]);
});

test('a product after a sum', () => {
  expect(shuntingYard([1, '+', 2, '*', 3])).toEqual([1, 2, 3, '*', '+']);
});

test('nothing', () => {
  expect(shuntingYard([])).toEqual([]);
});
