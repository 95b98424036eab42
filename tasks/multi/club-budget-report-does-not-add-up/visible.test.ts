import { expect, test } from 'vitest';
import { type Booking, budgetReport, parseLedger, renderReport, selectBookings } from './program.js';

const LEDGER = `2023-12-16 bar 812.40 Christmas party
2024-04-02 travel 96.00 train to Ulm

2024-05-20 bar 3.50 coffee
2024-06-30 youth 40.05
2024-06-30 bar -55.00 Takings`;

const texts = (bookings: readonly Booking[]) => bookings.map(({ text }) => text);

test('reads the ledger', () => {
  const bookings = parseLedger(LEDGER);
  expect(bookings.length).toBe(5);
  expect(bookings[0]).toEqual({ date: '2023-12-16', group: 'bar', cents: 81_240, text: 'Christmas party' });
  expect(bookings[3]).toEqual({ date: '2024-06-30', group: 'youth', cents: 4005, text: '' });
  expect(bookings[4]).toEqual({ date: '2024-06-30', group: 'bar', cents: -5500, text: 'Takings' });
});

test('selects the second quarter', () => {
  const bookings = selectBookings(parseLedger(LEDGER), { from: '2024-04-01', to: '2024-06-30' });
  expect(texts(bookings)).toEqual(['train to Ulm', 'coffee', '', 'Takings']);
});

test('selects large amounts of some groups', () => {
  expect(texts(selectBookings(parseLedger(LEDGER), { groups: ['travel', 'bar'], minCents: 50_000 }))).toEqual(['Christmas party']);
});

test('searches texts', () => {
  expect(texts(selectBookings(parseLedger(LEDGER), { search: 'TRAIN', minCents: 0 }))).toEqual(['train to Ulm']);
});

test('a budget of nothing is a budget', () => {
  const bookings = [{ date: '2024-06-30', group: 'youth', cents: 4005, text: '' }];
  expect(budgetReport(bookings, { youth: 0, bar: null })).toEqual([
    { group: 'bar', spent: 0, budget: null, left: null },
    { group: 'youth', spent: 4005, budget: 0, left: -4005 },
  ]);
});

test('amounts stand flush right', () => {
  const rows = [
    { group: 'bar', spent: 350, budget: 300, left: -50 },
    { group: 'travel', spent: 109_600, budget: null, left: null },
  ];
  expect(renderReport(rows)).toBe('bar        3.50  0.50 over\ntravel  1096.00  no limit');
});

test('renders one row', () => {
  expect(renderReport([{ group: 'bar', spent: 350, budget: 350, left: 0 }])).toBe('bar  3.50  0.00 left');
});
