import { expect, test } from 'vitest';
import { getFactors } from './program.js';

test('of two', () => {
  expect(getFactors(2)).toEqual([2]);
});

test('of a square', () => {
  expect(getFactors(49)).toEqual([7, 7]);
});

test('of a large prime', () => {
  expect(getFactors(997)).toEqual([997]);
});

test('of a number with a large factor', () => {
  expect(getFactors(2 * 2 * 503)).toEqual([2, 2, 503]);
});

test('of an odd product', () => {
  expect(getFactors(105)).toEqual([3, 5, 7]);
});

test('of a repeated and a single factor', () => {
  expect(getFactors(75)).toEqual([3, 5, 5]);
});

test('of four', () => {
  expect(getFactors(4)).toEqual([2, 2]);
});
