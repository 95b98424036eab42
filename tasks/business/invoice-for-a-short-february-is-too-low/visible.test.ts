import { expect, test } from 'vitest';
import { createContract } from './program.js';

const prices = { basic: 999, pro: 3000 };

test('a period without changes costs the price', () => {
  const contract = createContract({ start: '2025-03-10', plan: 'basic', seats: 3, prices });
  expect(contract.invoice(0)).toEqual({
    from: '2025-03-10',
    to: '2025-04-10',
    lines: [{ from: '2025-03-10', to: '2025-04-10', days: 31, plan: 'basic', seats: 3, cents: 2997 }],
    netCents: 2997,
    taxCents: 0,
    totalCents: 2997,
  });
});

test('a change cuts the period', () => {
  const contract = createContract({ start: '2025-06-01', plan: 'pro', seats: 1, prices });
  contract.change({ on: '2025-06-11', seats: 2 });
  expect(contract.invoice(0).lines.map(({ days, seats, cents }) => [days, seats, cents])).toEqual([
    [10, 1, 1000],
    [20, 2, 4000],
  ]);
});

test('a period of 28 days costs the full price', () => {
  const contract = createContract({ start: '2025-01-31', plan: 'pro', seats: 2, prices, taxPercent: 20 });
  const { from, to, netCents, taxCents, totalCents } = contract.invoice(0);
  expect([from, to, netCents, taxCents, totalCents]).toEqual(['2025-01-31', '2025-02-28', 6000, 1200, 7200]);
});

test('a year costs twelve times the price', () => {
  expect(createContract({ start: '2025-08-05', plan: 'basic', seats: 1, prices }).yearly(0)).toBe(11_988);
});

test('refuses unknown plans', () => {
  expect(() => createContract({ start: '2025-01-01', plan: 'gold', seats: 1, prices })).toThrow(new Error('No price for gold'));
});

test('refuses changes in the past', () => {
  const contract = createContract({ start: '2025-03-10', plan: 'pro', seats: 1, prices });
  expect(() => contract.change({ on: '2025-03-09', seats: 2 })).toThrow(new Error('Too late to change 2025-03-09'));
});
