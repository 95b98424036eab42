import { describe, expect, test } from 'vitest';
import { isOverdue, planCleanup } from './program.js';

const backup = (day, extra = {}) => ({ id: `b${day}`, takenAt: `${day}T02:00`, bytes: 100, pinned: false, ...extra });

describe('planCleanup', () => {
  const days = ['2025-03-31', '2025-02-27', '2025-02-28', '2025-04-01', '2025-04-02', '2025-03-30'].map((day) => backup(day));

  test('keeps the latest', () => {
    expect(planCleanup(days, { keepLatest: 3, keepMonths: 0 })).toEqual({
      keep: ['b2025-04-02', 'b2025-04-01', 'b2025-03-31'],
      remove: ['b2025-03-30', 'b2025-02-28', 'b2025-02-27'],
      freedBytes: 300,
    });
  });

  test('keeps one of each month', () => {
    const { keep } = planCleanup(days, { keepLatest: 1, keepMonths: 5 });
    expect(keep).toEqual(['b2025-04-02', 'b2025-03-31', 'b2025-02-28']);
  });

  test('keeps a year of months', () => {
    const years = [backup('2024-01-31'), backup('2024-06-30'), backup('2025-01-31')];
    expect(planCleanup(years, { keepLatest: 0 }).remove).toEqual([]);
  });

  test('keeps what is pinned', () => {
    const pinned = [backup('2023-05-05', { pinned: true }), ...days];
    expect(planCleanup(pinned, { keepLatest: 1, keepMonths: 1 }).keep).toEqual(['b2025-04-02', 'b2023-05-05']);
  });
});

test('a backup is overdue when there is none since', () => {
  const backups = [backup('2025-04-01'), backup('2025-04-03')];
  expect(isOverdue(backups, '2025-04-02T00:00')).toBe(false);
  expect(isOverdue(backups, '2025-04-04T00:00')).toBe(true);
});
