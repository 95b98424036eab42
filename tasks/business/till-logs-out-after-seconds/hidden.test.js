import { describe, expect, test } from 'vitest';
import { openSession } from './program.js';

const MINUTE = 60_000;

describe('idle', () => {
  test('counts from the opening', () => {
    const session = openSession({ at: 1_000_000, idleMinutes: 3 });
    expect([1_179_999, 1_180_000].map(session.lockedBy)).toEqual([null, 'idle']);
  });

  test('counts from the last touch', () => {
    const session = openSession({ at: 0, idleMinutes: 5 });
    expect([4, 8, 12].map((minutes) => session.touch(minutes * MINUTE))).toEqual([true, true, true]);
    expect([16.9, 17].map((minutes) => session.lockedBy(minutes * MINUTE))).toEqual([null, 'idle']);
  });

  test('a touch that comes too late changes nothing', () => {
    const session = openSession({ at: 0, idleMinutes: 5 });
    expect(session.touch(5 * MINUTE)).toBe(false);
    expect(session.lockedBy(6 * MINUTE)).toBe('idle');
  });
});

describe('shift', () => {
  const busyUntil = (minutes, options) => {
    const session = openSession({ at: 0, ...options });
    for (let minute = 1; minute <= minutes; minute++) session.touch(minute * MINUTE);
    return session;
  };

  test('ends after eight hours of work', () => {
    const session = busyUntil(479);
    expect([session.lockedBy(480 * MINUTE - 1), session.lockedBy(480 * MINUTE)]).toEqual([null, 'shift']);
    expect(session.touch(480 * MINUTE)).toBe(false);
  });

  test('may be shorter', () => {
    expect(busyUntil(100, { shiftHours: 0.5 }).lockedBy(31 * MINUTE)).toBe('shift');
  });

  test('counts before idleness that begins later', () => {
    expect(busyUntil(55, { shiftHours: 1 }).lockedBy(300 * MINUTE)).toBe('shift');
  });

  test('does not count after idleness', () => {
    expect(busyUntil(30, { shiftHours: 1 }).lockedBy(300 * MINUTE)).toBe('idle');
  });

  test('counts when both end at once', () => {
    expect(openSession({ at: 0, idleMinutes: 60, shiftHours: 1 }).lockedBy(60 * MINUTE)).toBe('shift');
  });
});

describe('remaining', () => {
  test.each([
    [0, '10:00'],
    [1, '10:00'],
    [1000, '9:59'],
    [599_001, '0:01'],
    [600_000, '0:00'],
  ])('after %i ms', (at, text) => {
    expect(openSession({ at: 0 }).remaining(at)).toBe(text);
  });

  test('of more than an hour', () => {
    expect(openSession({ at: 9_000, idleMinutes: 90 }).remaining(69_000)).toBe('89:00');
  });

  test('at the end of a shift', () => {
    expect(openSession({ at: 0, idleMinutes: 500, shiftHours: 2 }).remaining(110 * MINUTE)).toBe('10:00');
  });
});
