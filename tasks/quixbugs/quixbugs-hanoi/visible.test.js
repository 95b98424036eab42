import { expect, test } from 'vitest';
import { hanoi } from './program.js';

test('no disks', () => {
  expect(hanoi(0)).toEqual([]);
});

test('one disk', () => {
  expect(hanoi(1)).toEqual([[1, 3]]);
});

test('two disks', () => {
  expect(hanoi(2)).toEqual([[1, 2], [1, 3], [2, 3]]);
});

test('one disk between other pegs', () => {
  expect(hanoi(1, 2, 1)).toEqual([[2, 1]]);
});
