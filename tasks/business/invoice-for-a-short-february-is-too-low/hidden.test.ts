import { describe, expect, test } from 'vitest';
import { createContract } from './program.js';

const prices = { solo: 1000, team: 700, firm: 310 };
const contract = (start: string, plan = 'solo', seats = 1, taxPercent = 0) => createContract({ start, plan, seats, prices, taxPercent });
const cents = (lines: { cents: number }[]) => lines.map((line) => line.cents);

describe('periods', () => {
  test.each([
    ['2024-12-30', 1, '2025-01-30', '2025-02-28', 29],
    ['2024-12-30', 2, '2025-02-28', '2025-03-30', 30],
    ['2023-10-31', 3, '2024-01-31', '2024-02-29', 29],
    ['2023-10-31', 4, '2024-02-29', '2024-03-31', 31],
    ['2025-03-15', 9, '2025-12-15', '2026-01-15', 31],
    ['2025-03-31', 0, '2025-03-31', '2025-04-30', 30],
  ])('of %s, number %i', (start, index, from, to, days) => {
    const invoice = contract(start).invoice(index);
    expect([invoice.from, invoice.to, invoice.lines[0]?.days]).toEqual([from, to, days]);
    expect(invoice.totalCents).toBe(1000);
  });
});

describe('lines', () => {
  test('keep the sum when it is cut into three', () => {
    const c = contract('2025-04-01');
    c.change({ on: '2025-04-11', plan: 'team' });
    c.change({ on: '2025-04-21', plan: 'solo' });
    const { lines, netCents } = c.invoice(0);
    expect(cents(lines)).toEqual([333, 234, 333]);
    expect(netCents).toBe(900);
  });

  test('of single days', () => {
    const c = contract('2025-01-01', 'firm', 1);
    c.change({ on: '2025-01-02', seats: 2 });
    c.change({ on: '2025-01-03', seats: 0 });
    expect(c.invoice(0).lines).toEqual([
      { from: '2025-01-01', to: '2025-01-02', days: 1, plan: 'firm', seats: 1, cents: 10 },
      { from: '2025-01-02', to: '2025-01-03', days: 1, plan: 'firm', seats: 2, cents: 20 },
      { from: '2025-01-03', to: '2025-02-01', days: 29, plan: 'firm', seats: 0, cents: 0 },
    ]);
  });

  test('of one day are the last of the changes', () => {
    const c = contract('2025-09-01', 'team', 1);
    c.change({ on: '2025-09-16', seats: 9 });
    c.change({ on: '2025-09-16', seats: 3, plan: 'solo' });
    expect(c.invoice(0).lines.map(({ plan, seats, days }) => [plan, seats, days])).toEqual([
      ['team', 1, 15],
      ['solo', 3, 15],
    ]);
  });

  test('are joined when nothing changed', () => {
    const c = contract('2025-09-01', 'team', 2);
    c.change({ on: '2025-09-10', seats: 2 });
    c.change({ on: '2025-09-20', seats: 2 });
    expect(c.invoice(0).lines).toEqual([{ from: '2025-09-01', to: '2025-10-01', days: 30, plan: 'team', seats: 2, cents: 1400 }]);
  });

  test('are not joined when only the seats or only the plan are alike', () => {
    const c = contract('2025-09-01', 'team', 2);
    c.change({ on: '2025-09-11', seats: 4 });
    c.change({ on: '2025-09-21', plan: 'solo' });
    expect(cents(c.invoice(0).lines)).toEqual([467, 933, 1333]);
  });

  test('a change on the first day leaves no empty line', () => {
    const c = contract('2025-02-10', 'team', 1);
    c.change({ on: '2025-03-10', plan: 'firm' });
    expect(c.invoice(0).lines.map(({ plan }) => plan)).toEqual(['team']);
    expect(c.invoice(1).lines.map(({ plan }) => plan)).toEqual(['firm']);
  });

  test('a cut in a short period', () => {
    const c = contract('2025-01-31', 'firm', 4);
    c.change({ on: '2025-02-14', seats: 1 });
    expect(cents(c.invoice(0).lines)).toEqual([620, 155]);
    expect(c.invoice(1).netCents).toBe(310);
  });
});

describe('tax', () => {
  test('is rounded once', () => {
    const { taxCents, totalCents } = contract('2025-05-04', 'firm', 1, 7.5).invoice(2);
    expect([taxCents, totalCents]).toEqual([23, 333]);
  });
});

describe('yearly', () => {
  test('from a later period on', () => {
    const c = contract('2024-01-30', 'team', 1, 10);
    c.change({ on: '2025-07-30', plan: 'solo' });
    expect(c.yearly(12)).toBe(6 * 770 + 6 * 1100);
  });
});

describe('changes', () => {
  test('need a price', () => {
    expect(() => contract('2025-01-01').change({ on: '2025-01-02', plan: 'club' })).toThrow('No price for club');
  });

  test('come in order', () => {
    const c = contract('2025-01-01');
    c.change({ on: '2025-03-01', seats: 2 });
    expect(() => c.change({ on: '2025-02-28', seats: 3 })).toThrow('Too late to change 2025-02-28');
    expect(c.invoice(2).lines.map(({ seats }) => seats)).toEqual([2]);
  });
});
