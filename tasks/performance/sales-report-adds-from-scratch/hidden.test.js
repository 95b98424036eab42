import { expect, test } from 'vitest';
import { totals } from './program.js';

test('a period that ends before it begins has no turnover', () => {
  expect(totals([5, 6, 7], [[2, 1], [2, 0], [9, 3]])).toEqual([0, 0, 0]);
});

test('a period that lies outside has no turnover', () => {
  expect(totals([5, 6, 7], [[3, 8], [-9, -1], [-4, -6]])).toEqual([0, 0, 0]);
});

test('a period that begins before the first and ends after the last day', () => {
  expect(totals([5, 6, 7], [[-2, 10], [-2, 1], [1, 3]])).toEqual([18, 11, 13]);
});

test('returns are subtracted, and nothing is changed', () => {
  const daily = [10, -30, 5];
  const periods = [[0, 2], [1, 1], [1, 2]];
  expect(totals(daily, periods)).toEqual([-15, -30, -25]);
  expect(daily).toEqual([10, -30, 5]);
});

test('without days or periods', () => {
  expect(totals([], [[0, 0], [0, 3]])).toEqual([0, 0]);
  expect(totals([1, 2], [])).toEqual([]);
});

test('2,000 periods that all end on the last of 3,650 days', () => {
  const daily = Array.from({ length: 3650 }, () => 2);
  const sums = totals(daily, Array.from({ length: 2000 }, (_, at) => [at, 3649]));
  expect([sums[0], sums[1], sums[1999]]).toEqual([7300, 7298, 3302]);
});
