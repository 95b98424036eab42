import { expect, test } from 'vitest';
import { powerset } from './program.js';

test('of nothing', () => {
  expect(powerset([])).toEqual([[]]);
});

test('of one', () => {
  expect(powerset(['a'])).toEqual([[], ['a']]);
});

test('of two', () => {
  expect(powerset([1, 2])).toEqual([[], [2], [1], [1, 2]]);
});

test('how many of four', () => {
  expect(powerset([1, 2, 3, 4]).length).toBe(16);
});
