import { describe, expect, test } from 'vitest';
import { isDay, renewal, renewalsUntil } from './program.js';

describe('renewal', () => {
  test('crosses the end of a year', () => {
    expect(renewal('2025-12-09', 1, 'month')).toBe('2026-01-09');
  });

  test('the 0th is the start', () => {
    expect(renewal('2023-08-31', 0, 'year')).toBe('2023-08-31');
  });

  test('counts several quarters', () => {
    expect(renewal('2025-02-14', 3, 'quarter')).toBe('2025-11-14');
  });

  test('falls on the last day of a leap February', () => {
    expect(renewal('2023-08-30', 2, 'quarter')).toBe('2024-02-29');
  });

  test('a leap day renews on 28 February', () => {
    expect(renewal('2024-02-29', 1, 'year')).toBe('2025-02-28');
  });

  test('a leap day comes back after four years', () => {
    expect(renewal('2024-02-29', 4, 'year')).toBe('2028-02-29');
  });

  test('the last day of November has no special rank', () => {
    expect(renewal('2025-11-30', 1, 'month')).toBe('2025-12-30');
  });

  test('stays in December', () => {
    expect(renewal('2025-10-31', 2, 'month')).toBe('2025-12-31');
  });
});

describe('renewalsUntil', () => {
  test('includes the end and no day after it', () => {
    expect(renewalsUntil('2025-04-07', 'month', '2025-06-07')).toEqual(['2025-05-07', '2025-06-07']);
    expect(renewalsUntil('2025-04-07', 'month', '2025-07-06')).toEqual(['2025-05-07', '2025-06-07']);
  });

  test('is empty before the first renewal', () => {
    expect(renewalsUntil('2025-04-07', 'year', '2026-04-06')).toEqual([]);
  });

  test('never drifts away from the 30th', () => {
    expect(renewalsUntil('2024-12-30', 'month', '2025-04-30')).toEqual([
      '2025-01-30',
      '2025-02-28',
      '2025-03-30',
      '2025-04-30',
    ]);
  });

  test('refuses a start that is no day', () => {
    expect(() => renewalsUntil('soon', 'month', '2025-04-30')).toThrow('Expected a day, got soon');
  });
});

describe('isDay', () => {
  test.each(['2025-13-01', '2025-04-31', '2025-4-30', '2025-04-30T00:00', 'x2025-04-30', '', '20250-04-30'])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('the end of April is one', () => {
    expect(isDay('2025-04-30')).toBe(true);
  });
});
