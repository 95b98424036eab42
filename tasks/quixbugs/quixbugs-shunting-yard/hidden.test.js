import { expect, test } from 'vitest';
import { shuntingYard } from './program.js';

test('a difference of three', () => {
  expect(shuntingYard([9, '-', 4, '-', 3])).toEqual([9, 4, '-', 3, '-']);
});

test('a sum after a product', () => {
  expect(shuntingYard([2, '*', 5, '+', 6])).toEqual([2, 5, '*', 6, '+']);
});

test('a quotient and a product', () => {
  expect(shuntingYard([8, '/', 4, '*', 2])).toEqual([8, 4, '/', 2, '*']);
});

test('two products', () => {
  expect(shuntingYard([1, '*', 2, '-', 3, '*', 4])).toEqual([1, 2, '*', 3, 4, '*', '-']);
});

test('a long one', () => {
  expect(shuntingYard([5, '+', 6, '/', 3, '-', 2, '*', 4])).toEqual([5, 6, 3, '/', '+', 2, 4, '*', '-']);
});

test('a difference after a quotient', () => {
  expect(shuntingYard([6, '/', 3, '-', 1])).toEqual([6, 3, '/', 1, '-']);
});
