import { expect, test } from 'vitest';
import { byReader, overview, reminder } from './program.js';

test('shows what is due', () => {
  expect(overview([{ title: 'Emma', reader: 'Jo', lentOn: '2026-03-01' }], '2026-03-10')).toEqual([
    { title: 'Emma', reader: 'Jo', due: '2026-03-29', status: 'open', feeCents: 0 },
  ]);
});

test('counts the fee by days', () => {
  const [row] = overview([{ title: 'Emma', reader: 'Jo', lentOn: '2026-01-01', days: 10 }], '2026-01-16');
  expect(row.status).toBe('overdue');
  expect(row.feeCents).toBe(100);
});

test('leaves out what was returned', () => {
  expect(overview([{ title: 'Emma', reader: 'Jo', lentOn: '2026-01-01', returned: true }], '2026-05-01')).toEqual([]);
});

test('puts a reader together', () => {
  const entries = byReader([
    { reader: 'Jo', title: 'Emma', feeCents: 40 },
    { reader: 'Al', title: 'Dune', feeCents: 0 },
    { reader: 'Jo', title: 'Ulysses', feeCents: 100 },
  ]);
  expect(entries.map(reminder)).toEqual(['Jo: Emma, Ulysses (fee 1.40)', 'Al: Dune']);
});
