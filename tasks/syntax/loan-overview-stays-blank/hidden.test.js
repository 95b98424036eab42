import { describe, expect, test } from 'vitest';
import { byReader, overview, reminder } from './program.js';

describe('overview', () => {
  test('status by day', () => {
    const loan = { title: 'T', reader: 'R', lentOn: '2026-02-01', days: 20 };
    const days = ['2026-02-17', '2026-02-18', '2026-02-20', '2026-02-21', '2026-02-22'];
    expect(days.map((day) => overview([loan], day)[0].status)).toEqual(['open', 'soon', 'soon', 'today', 'overdue']);
    expect(days.map((day) => overview([loan], day)[0].feeCents)).toEqual([0, 0, 0, 0, 20]);
  });

  test('renewals move the date', () => {
    const [row] = overview([{ title: 'T', reader: 'R', lentOn: '2026-11-30', renewals: 2 }], '2026-12-01');
    expect(row).toEqual({ title: 'T', reader: 'R', due: '2027-01-25', status: 'open', feeCents: 0 });
  });

  test('the fee has an end', () => {
    const loan = { title: 'T', reader: 'R', lentOn: '2026-01-01', days: 1 };
    expect(overview([loan], '2026-02-20')[0].feeCents).toBe(980);
    expect(overview([loan], '2026-02-21')[0].feeCents).toBe(1000);
    expect(overview([loan], '2026-12-31')[0].feeCents).toBe(1000);
  });

  test('sorted by due date, then as they came', () => {
    const loans = [
      { title: 'c', reader: 'R', lentOn: '2026-04-03', days: 7 },
      { title: 'a', reader: 'S', lentOn: '2026-04-01', days: 7 },
      { title: 'x', reader: 'S', lentOn: '2026-04-01', days: 1, returned: true },
      { title: 'b', reader: 'R', lentOn: '2026-04-02', days: 6 },
    ];
    expect(overview(loans, '2026-04-08').map(({ title, due, status }) => [title, due, status])).toEqual([
      ['a', '2026-04-08', 'today'],
      ['b', '2026-04-08', 'today'],
      ['c', '2026-04-10', 'soon'],
    ]);
    expect(loans.map(({ title }) => title)).toEqual(['c', 'a', 'x', 'b']);
  });
});

describe('readers', () => {
  test('none', () => {
    expect(byReader([])).toEqual([]);
  });

  test('entries with fees', () => {
    expect(
      byReader([
        { reader: 'B', title: 'one', feeCents: 20 },
        { reader: 'B', title: 'one', feeCents: 20 },
      ]),
    ).toEqual([{ reader: 'B', titles: ['one', 'one'], feeCents: 40 }]);
  });

  test('reminders', () => {
    expect(reminder({ reader: 'Zoë', titles: ['A'], feeCents: 1 })).toBe('Zoë: A (fee 0.01)');
    expect(reminder({ reader: 'Zoë', titles: ['A', 'B'], feeCents: 0 })).toBe('Zoë: A, B');
  });
});
