import { expect, test } from 'vitest';
import { maxSublistSum } from './program.js';

test('a loss in the middle that pays', () => {
  expect(maxSublistSum([8, -3, 6])).toBe(11);
});

test('a loss in the middle that does not', () => {
  expect(maxSublistSum([5, -20, 7])).toBe(7);
});

test('two losses first', () => {
  expect(maxSublistSum([-3, -4, 9, -1])).toBe(9);
});

test('zeros', () => {
  expect(maxSublistSum([0, 0])).toBe(0);
});

test('the middle of a list', () => {
  expect(maxSublistSum([-6, 2, 2, 2, -6])).toBe(6);
});

test('one gain', () => {
  expect(maxSublistSum([11])).toBe(11);
});

test('the earlier of two', () => {
  expect(maxSublistSum([7, 7, -30, 10])).toBe(14);
});
