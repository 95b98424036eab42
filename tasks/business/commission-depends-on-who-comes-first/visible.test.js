import { expect, test } from 'vitest';
import { createPlan } from './program.js';

const plan = () => createPlan([
  { upTo: 1_000_000, rate: 2 },
  { upTo: 5_000_000, rate: 3.5 },
  { upTo: Infinity, rate: 5 },
]);

test('no sales, no commission', () => {
  expect(plan().commission(0)).toBe(0);
});

test('a commission over all tiers', () => {
  expect(plan().commission(6_000_000)).toBe(210_000);
});

test('equal sales, equal commissions', () => {
  const { rows } = plan().statement([
    { rep: 'Ann', cents: 2_000_000 },
    { rep: 'Bob', cents: 2_000_000 },
  ]);
  expect(rows.map(({ commissionCents }) => commissionCents)).toEqual([55_000, 55_000]);
});

test('commissions are whole cents', () => {
  expect(createPlan([{ upTo: Infinity, rate: 3.3 }]).commission(333)).toBe(11);
});

test('the end of a tier belongs to it', () => {
  expect(plan().statement([{ rep: 'Cyd', cents: 1_000_000 }]).rows[0].rate).toBe(2);
});

test('says what is missing', () => {
  expect(plan().missing(999_000)).toBe(1001);
  expect(plan().missing(7_000_000)).toBe(0);
});

test('refuses negative sales', () => {
  expect(() => plan().commission(-5)).toThrow(new RangeError('Negative sales: -5'));
});
