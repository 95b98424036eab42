import { describe, expect, test } from 'vitest';
import { createPlan } from './program.js';

const plan = () =>
  createPlan([
    { upTo: 1000, rate: 10 },
    { upTo: 3000, rate: 20 },
    { upTo: Infinity, rate: 30 },
  ]);

describe('commission', () => {
  test.each([
    [500, 50],
    [1000, 100],
    [1001, 100],
    [1005, 101],
    [3000, 500],
    [3010, 503],
    [10_000, 2600],
    [4, 0],
    [5, 1],
  ])('for %i cents', (cents, expected) => {
    expect(plan().commission(cents)).toBe(expected);
  });

  test('does not depend on calls before', () => {
    expect([9000, 800, 9000].map(plan().commission)).toEqual([2300, 80, 2300]);
  });

  test('rounds once, over all tiers', () => {
    const thirds = createPlan([
      { upTo: 10, rate: 4 },
      { upTo: 20, rate: 4 },
      { upTo: Infinity, rate: 4 },
    ]);
    expect(thirds.commission(30)).toBe(1);
  });
});

describe('statement', () => {
  test('adds up what a rep sold', () => {
    const sales = [
      { rep: 'Dan', cents: 700 },
      { rep: 'Eve', cents: 3000 },
      { rep: 'Dan', cents: 800 },
    ];
    expect(plan().statement(sales)).toEqual({
      rows: [
        { rep: 'Dan', soldCents: 1500, commissionCents: 200, rate: 20 },
        { rep: 'Eve', soldCents: 3000, commissionCents: 500, rate: 20 },
      ],
      totalCents: 700,
    });
  });

  test('of nothing', () => {
    expect(plan().statement([])).toEqual({ rows: [], totalCents: 0 });
  });

  test('one cent decides on the rate', () => {
    const rates = [999, 1000, 1001, 3001].map((cents) => plan().statement([{ rep: 'Fay', cents }]).rows[0].rate);
    expect(rates).toEqual([10, 10, 20, 30]);
  });

  test('refuses a negative sum', () => {
    expect(() => plan().statement([{ rep: 'Gus', cents: -20 }])).toThrow('Negative sales: -20');
  });
});

describe('missing', () => {
  test.each([
    [0, 1001],
    [1000, 1],
    [1001, 2000],
    [3000, 1],
    [3001, 0],
  ])('at %i cents', (cents, expected) => {
    expect(plan().missing(cents)).toBe(expected);
  });
});
