import { expect, test } from 'vitest';
import { wrap } from './program.js';

test('three lines', () => {
  expect(wrap('one two three', 5)).toEqual(['one', ' two', ' thre', 'e']);
});

test('a line that just fits', () => {
  expect(wrap('exact fit', 9)).toEqual(['exact fit']);
});

test('a space after the last column', () => {
  expect(wrap('abc def', 3)).toEqual(['abc', ' de', 'f']);
});

test('a long word after a short one', () => {
  expect(wrap('a bcdefghij', 4)).toEqual(['a', ' bcd', 'efgh', 'ij']);
});

test('one column', () => {
  expect(wrap('xyz', 1)).toEqual(['x', 'y', 'z']);
});

test('several spaces', () => {
  expect(wrap('to be or not to be', 9)).toEqual(['to be or', ' not to', ' be']);
});
