import { expect, test } from 'vitest';
import { powerset } from './program.js';

test('of three', () => {
  expect(powerset(['x', 'y', 'z'])).toEqual([[], ['z'], ['y'], ['y', 'z'], ['x'], ['x', 'z'], ['x', 'y'], ['x', 'y', 'z']]);
});

test('of another one', () => {
  expect(powerset([null])).toEqual([[], [null]]);
});

test('of two words', () => {
  expect(powerset(['tea', 'cake'])).toEqual([[], ['cake'], ['tea'], ['tea', 'cake']]);
});

test('how many of six', () => {
  expect(powerset(['a', 'b', 'c', 'd', 'e', 'f']).length).toBe(64);
});

test('the last of five', () => {
  expect(powerset([5, 4, 3, 2, 1]).at(-1)).toEqual([5, 4, 3, 2, 1]);
});
