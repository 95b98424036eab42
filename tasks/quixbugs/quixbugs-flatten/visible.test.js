import { expect, test } from 'vitest';
import { flatten } from './program.js';

test('an empty list', () => {
  expect(flatten([])).toEqual([]);
});

test('a flat list', () => {
  expect(flatten([1, 2])).toEqual([1, 2]);
});

test('one level', () => {
  expect(flatten([1, [2, 3], 4])).toEqual([1, 2, 3, 4]);
});

test('empty lists inside', () => {
  expect(flatten([[], [[]]])).toEqual([]);
});
