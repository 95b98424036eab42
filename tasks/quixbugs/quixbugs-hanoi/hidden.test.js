import { expect, test } from 'vitest';
import { hanoi } from './program.js';

test('three disks', () => {
  expect(hanoi(3)).toEqual([[1, 3], [1, 2], [3, 2], [1, 3], [2, 1], [2, 3], [1, 3]]);
});

test('two disks from 3 to 1', () => {
  expect(hanoi(2, 3, 1)).toEqual([[3, 2], [3, 1], [2, 1]]);
});

test('two disks to the middle', () => {
  expect(hanoi(2, 1, 2)).toEqual([[1, 3], [1, 2], [3, 2]]);
});

test('no disks between other pegs', () => {
  expect(hanoi(0, 2, 3)).toEqual([]);
});

test('one disk from 3 to 2', () => {
  expect(hanoi(1, 3, 2)).toEqual([[3, 2]]);
});

test('three disks from 2 to 3', () => {
  expect(hanoi(3, 2, 3)).toEqual([[2, 3], [2, 1], [3, 1], [2, 3], [1, 2], [1, 3], [2, 3]]);
});
