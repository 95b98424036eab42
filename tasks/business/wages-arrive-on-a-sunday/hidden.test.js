import { describe, expect, test } from 'vitest';
import { daysUntil, payday, paydays } from './program.js';

describe('payday', () => {
  test.each([
    ['2026-08', 1, '2026-07-31'],
    ['2026-08', 31, '2026-08-31'],
    ['2026-01', 31, '2026-01-30'],
    ['2026-02', 31, '2026-02-27'],
    ['2024-02', 30, '2024-02-29'],
    ['2026-11', 31, '2026-11-30'],
    ['2026-11', 'last', '2026-11-30'],
    ['2026-05', 'last', '2026-05-29'],
    ['2026-12', 5, '2026-12-04'],
    ['2026-12', 1, '2026-12-01'],
  ])('%s by rule %s', (month, rule, day) => {
    expect(payday(month, rule)).toBe(day);
  });

  test('holidays and weekends in a row', () => {
    expect(payday('2026-04', 6, ['2026-04-06', '2026-04-03'])).toBe('2026-04-02');
  });

  test('back into the year before', () => {
    expect(payday('2027-01', 1, ['2027-01-01'])).toBe('2026-12-31');
  });

  test('holidays elsewhere do not matter', () => {
    expect(payday('2026-09', 16, ['2026-09-15', '2026-09-17'])).toBe('2026-09-16');
  });

  test.each([0, -1, 32, 1.5, 'first', '10', undefined])('%s is no rule', (rule) => {
    expect(() => payday('2026-09', rule)).toThrow(`Bad rule: ${rule}`);
  });
});

describe('paydays', () => {
  test('of a whole year', () => {
    expect(paydays(2025, 'last', ['2025-12-31'])).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-30',
      '2025-06-30',
      '2025-07-31',
      '2025-08-29',
      '2025-09-30',
      '2025-10-31',
      '2025-11-28',
      '2025-12-30',
    ]);
  });
});

describe('daysUntil', () => {
  test.each([
    ['2026-02-20', '2026-02', 'last', [], 7],
    ['2026-10-09', '2026-10', 10, [], 0],
    ['2026-10-12', '2026-10', 10, ['2026-10-09'], -4],
    ['2026-12-24', '2027-01', 2, ['2027-01-01'], 7],
  ])('%s, %s by rule %s', (day, month, rule, holidays, days) => {
    expect(daysUntil(day, month, rule, holidays)).toBe(days);
  });
});
