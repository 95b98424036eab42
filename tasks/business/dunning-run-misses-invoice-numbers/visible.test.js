import { expect, test } from 'vitest';
import { describe as describeGaps, gaps, nextNumber } from './program.js';

test('finds the missing ranges', () => {
  expect(gaps([13, 11, 18, 12])).toEqual([{ from: 14, to: 17 }]);
});

test('crosses from two digits to three', () => {
  expect(gaps([98, 101, 97])).toEqual([{ from: 99, to: 100 }]);
});

test('leaves the list alone', () => {
  const numbers = [33, 31, 32];
  gaps(numbers);
  expect(numbers).toEqual([33, 31, 32]);
});

test('writes a line', () => {
  expect(describeGaps([3, 5, 6, 9])).toBe('missing 4, 7 to 8');
});

test('writes that nothing is missing', () => {
  expect(describeGaps([41, 42])).toBe('complete');
});

test('the next number fills a gap', () => {
  expect(nextNumber([5, 7, 8])).toBe(6);
});
