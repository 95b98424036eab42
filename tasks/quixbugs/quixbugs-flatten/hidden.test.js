import { expect, test } from 'vitest';
import { flatten } from './program.js';

test('three levels', () => {
  expect(flatten([[[7]]])).toEqual([7]);
});

test('words', () => {
  expect(flatten(['a', ['b'], [['c']]])).toEqual(['a', 'b', 'c']);
});

test('lists first and last', () => {
  expect(flatten([[1, 2], 3, [4]])).toEqual([1, 2, 3, 4]);
});

test('only empty lists', () => {
  expect(flatten([[], [], [[[]]]])).toEqual([]);
});

test('null and zero', () => {
  expect(flatten([null, [0]])).toEqual([null, 0]);
});

test('lists of different depth', () => {
  expect(flatten([5, [6, [7, [8]]], 9])).toEqual([5, 6, 7, 8, 9]);
});
