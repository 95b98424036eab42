import { expect, test } from 'vitest';
import { possibleChange } from './program.js';

test('three values', () => {
  expect(possibleChange([1, 5, 10], 12)).toBe(4);
});

test('no coins', () => {
  expect(possibleChange([], 7)).toBe(0);
});

test('no coins for nothing', () => {
  expect(possibleChange([], 0)).toBe(1);
});

test('one value that fits', () => {
  expect(possibleChange([4], 12)).toBe(1);
});

test('large and small', () => {
  expect(possibleChange([2, 7], 14)).toBe(2);
});

test('values in falling order', () => {
  expect(possibleChange([10, 5, 1], 11)).toBe(4);
});

test('nothing with no coins below zero', () => {
  expect(possibleChange([], -4)).toBe(0);
});
