import { describe, expect, test } from 'vitest';
import { describe as describeGaps, gaps, nextNumber } from './program.js';

describe('gaps', () => {
  test('around the thousand', () => {
    expect(gaps([1002, 998, 1000])).toEqual([
      { from: 999, to: 999 },
      { from: 1001, to: 1001 },
    ]);
  });

  test('numbers of every length', () => {
    expect(gaps([100, 2, 30, 1])).toEqual([
      { from: 3, to: 29 },
      { from: 31, to: 99 },
    ]);
  });

  test('repeated numbers make no gap', () => {
    expect(gaps([21, 22, 21, 24, 22])).toEqual([{ from: 23, to: 23 }]);
  });

  test.each([[[]], [[6]], [[7, 6]], [[10, 9, 11, 8]]])('none in %j', (numbers) => {
    expect(gaps(numbers)).toEqual([]);
  });
});

describe('the line', () => {
  test('of no invoices', () => {
    expect(describeGaps([])).toBe('no invoices');
  });

  test('of a single invoice', () => {
    expect(describeGaps([70])).toBe('complete');
  });

  test('of several gaps', () => {
    expect(describeGaps([1003, 995, 997, 1001])).toBe('missing 996, 998 to 1000, 1002');
  });
});

describe('nextNumber', () => {
  test('is one more than the highest without gaps', () => {
    expect(nextNumber([9, 10, 11])).toBe(12);
    expect(nextNumber([500, 499])).toBe(501);
  });

  test('is 1 at the very beginning', () => {
    expect(nextNumber([])).toBe(1);
  });

  test('is the lowest of several gaps', () => {
    expect(nextNumber([212, 209, 206])).toBe(207);
  });

  test('leaves the list alone', () => {
    const numbers = [210, 208, 209];
    nextNumber(numbers);
    describeGaps(numbers);
    expect(numbers).toEqual([210, 208, 209]);
  });
});
