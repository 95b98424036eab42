import { expect, test } from 'vitest';
import { totals } from './program.js';

const DAILY = [100, 250, -50, 400, 0, 75];

test('adds up the days of each period', () => {
  expect(totals(DAILY, [[0, 1], [2, 3], [1, 4]])).toEqual([350, 350, 600]);
});

test('a period may be one day or all of them', () => {
  expect(totals(DAILY, [[3, 3], [0, 5]])).toEqual([400, 775]);
});

test('days that do not exist count nothing', () => {
  expect(totals(DAILY, [[-3, 0], [4, 99]])).toEqual([100, 75]);
});

test('ten years, a line for each of 1,000 days and the 365 before it', () => {
  const daily = Array.from({ length: 3650 }, (_, day) => (day % 7) * 10);
  const periods = Array.from({ length: 1000 }, (_, at) => [at, at + 363]);
  const sums = totals(daily, periods);
  expect(sums).toHaveLength(1000);
  expect([sums[0], sums[999]]).toEqual([10_920, 10_920]);
});
