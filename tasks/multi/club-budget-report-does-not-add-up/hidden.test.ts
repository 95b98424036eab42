import { describe, expect, test } from 'vitest';
import { type Booking, budgetReport, parseLedger, renderReport, selectBookings } from './program.js';

const booking = (date: string, cents: number, text = '', group = 'choir'): Booking => ({ date, group, cents, text });
const dates = (bookings: readonly Booking[]) => bookings.map(({ date }) => date);

describe('parseLedger', () => {
  test('keeps the text as it is', () => {
    expect(parseLedger('2024-01-01 a -0.05  two  spaces \n')).toEqual([
      { date: '2024-01-01', group: 'a', cents: -5, text: ' two  spaces ' },
    ]);
    expect(parseLedger(' \n\n')).toEqual([]);
    expect(parseLedger('2024-01-01 b 10.10 ')).toEqual([{ date: '2024-01-01', group: 'b', cents: 1010, text: '' }]);
  });

  test('refuses other lines', () => {
    const wrong = ['2024-1-01 a 1.00', '2024-01-01 a 1', '2024-01-01 a 1.5 x', '2024-01-01 a .50', '2024-01-01  a 1.00', 'a 1.00', ' 2024-01-01 a 1.00'];
    for (const line of [...wrong, '2024-01-01 a 1.005', '2024-01-01 a +1.00', '2024-01-1 a 1.00', '2024-01-01 1.00 x']) {
      expect(() => parseLedger(`\n${line}`)).toThrow(`Line 2: cannot read "${line}"`);
    }
  });
});

describe('selectBookings', () => {
  const all = [booking('2024-02-28', 100, 'Notes'), booking('2024-02-29', 200, 'stands'), booking('2024-03-01', 300, 'NOTES')];

  test('periods hold their first and last day', () => {
    expect(dates(selectBookings(all, { from: '2024-02-29', to: '2024-02-29' }))).toEqual(['2024-02-29']);
    expect(dates(selectBookings(all, { from: '2024-02-29' }))).toEqual(['2024-02-29', '2024-03-01']);
    expect(dates(selectBookings(all, { to: '2024-02-28' }))).toEqual(['2024-02-28']);
    expect(selectBookings(all, { from: '2024-03-02', to: '2024-03-31' })).toEqual([]);
  });

  test('amounts', () => {
    expect(dates(selectBookings(all, { minCents: 200 }))).toEqual(['2024-02-29', '2024-03-01']);
    expect(dates(selectBookings([booking('2024-07-01', -50), booking('2024-07-02', 0)], { minCents: 0 }))).toEqual(['2024-07-02']);
  });

  test('texts, also together with amounts', () => {
    expect(dates(selectBookings(all, { search: 'notes' }))).toEqual(['2024-02-28', '2024-03-01']);
    expect(dates(selectBookings(all, { search: 'NoTe', minCents: 101 }))).toEqual(['2024-03-01']);
  });

  test('groups', () => {
    const mixed = [booking('2024-08-01', 1, '', 'a'), booking('2024-08-02', 2, '', 'b'), booking('2024-08-03', 3, '', 'c')];
    expect(dates(selectBookings(mixed, { groups: ['c', 'a'] }))).toEqual(['2024-08-01', '2024-08-03']);
    expect(selectBookings(mixed, { groups: [] })).toEqual([]);
    expect(dates(selectBookings(mixed, {}))).toEqual(['2024-08-01', '2024-08-02', '2024-08-03']);
  });
});

describe('budgetReport', () => {
  test('sums by group and sorts by name', () => {
    const bookings = [booking('2024-01-01', 250, '', 'hall'), booking('2024-01-02', 100), booking('2024-01-03', -50, '', 'hall')];
    expect(budgetReport(bookings, { choir: 100, art: 70 })).toEqual([
      { group: 'art', spent: 0, budget: 70, left: 70 },
      { group: 'choir', spent: 100, budget: 100, left: 0 },
      { group: 'hall', spent: 200, budget: null, left: null },
    ]);
  });

  test('a group without money that spent none', () => {
    expect(budgetReport([], { chess: 0 })).toEqual([{ group: 'chess', spent: 0, budget: 0, left: 0 }]);
    expect(budgetReport([], {})).toEqual([]);
  });
});

describe('renderReport', () => {
  test('aligns names and amounts', () => {
    const rows = budgetReport([booking('2024-09-01', 123_456), booking('2024-09-01', -500, '', 'go')], { choir: 120_000, chess: 0, go: 2000 });
    expect(renderReport(rows)).toBe('chess     0.00  0.00 left\nchoir  1234.56  34.56 over\ngo       -5.00  25.00 left');
  });

  test('no rows make no text', () => {
    expect(renderReport([])).toBe('');
  });
});
