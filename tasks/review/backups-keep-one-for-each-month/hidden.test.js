import { describe, expect, test } from 'vitest';
import { isOverdue, planCleanup } from './program.js';

const taken = (takenAt, bytes = 1, pinned = false) => ({ id: takenAt, takenAt, bytes, pinned });

describe('what is kept', () => {
  test('seven by default, and twelve months', () => {
    const daily = Array.from({ length: 9 }, (_, at) => taken(`2024-12-1${at}T01:00`));
    const monthly = Array.from({ length: 12 }, (_, at) => taken(`2023-${String(at + 1).padStart(2, '0')}-20T01:00`));
    const { keep, remove } = planCleanup([...daily, ...monthly]);
    expect(keep.length).toBe(18);
    expect(keep.slice(5, 8)).toEqual(['2024-12-13T01:00', '2024-12-12T01:00', '2023-12-20T01:00']);
    expect(remove).toEqual(['2024-12-11T01:00', '2024-12-10T01:00', '2023-01-20T01:00']);
  });

  test('the same month of another year is another month', () => {
    const backups = [taken('2021-07-01T05:00'), taken('2022-07-03T05:00'), taken('2022-07-02T05:00'), taken('2023-07-01T05:00')];
    expect(planCleanup(backups, { keepLatest: 0, keepMonths: 2 }).keep).toEqual(['2023-07-01T05:00', '2022-07-03T05:00']);
    expect(planCleanup(backups, { keepLatest: 0, keepMonths: 9 }).remove).toEqual(['2022-07-02T05:00']);
  });

  test('the last of a month is told by the hour', () => {
    const backups = [taken('2020-01-31T08:00'), taken('2020-01-31T20:00'), taken('2020-01-31T11:00')];
    expect(planCleanup(backups, { keepLatest: 0 }).keep).toEqual(['2020-01-31T20:00']);
  });

  test('pinned ones beside the others, each once', () => {
    const backups = [taken('2020-02-01T00:00', 5, true), taken('2020-02-02T00:00', 7), taken('2020-02-03T00:00', 11, true)];
    expect(planCleanup(backups, { keepLatest: 1, keepMonths: 1 })).toEqual({
      keep: ['2020-02-03T00:00', '2020-02-01T00:00'],
      remove: ['2020-02-02T00:00'],
      freedBytes: 7,
    });
  });

  test('bytes add up', () => {
    const backups = [taken('2019-01-01T00:00', 20), taken('2019-01-02T00:00', 300), taken('2019-01-03T00:00', 4000)];
    expect(planCleanup(backups, { keepLatest: 1, keepMonths: 0 }).freedBytes).toBe(320);
    expect(planCleanup([])).toEqual({ keep: [], remove: [], freedBytes: 0 });
    expect(backups.map(({ bytes }) => bytes)).toEqual([20, 300, 4000]);
  });
});

describe('isOverdue', () => {
  test('looks at the newest', () => {
    const backups = [taken('2026-01-10T23:00'), taken('2026-02-01T23:00'), taken('2025-12-31T23:00')];
    expect(isOverdue(backups, '2026-01-31T00:00')).toBe(false);
    expect(isOverdue(backups, '2026-02-02T00:00')).toBe(true);
  });

  test('the moment itself is early enough', () => {
    expect(isOverdue([taken('2026-03-01T04:00')], '2026-03-01T04:00')).toBe(false);
    expect(isOverdue([taken('2026-03-01T04:00')], '2026-03-01T04:01')).toBe(true);
  });

  test('without any', () => {
    expect(isOverdue([], '2020-01-01T00:00')).toBe(true);
  });
});
