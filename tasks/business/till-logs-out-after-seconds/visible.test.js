import { expect, test } from 'vitest';
import { openSession } from './program.js';

test('a fresh session is open', () => {
  expect(openSession({ at: 5000 }).lockedBy(5000)).toBeNull();
});

test('stays open for ten minutes', () => {
  const session = openSession({ at: 0 });
  expect(session.lockedBy(599_999)).toBeNull();
  expect(session.lockedBy(600_000)).toBe('idle');
});

test('a touch keeps it open', () => {
  const session = openSession({ at: 0 });
  expect(session.touch(400_000)).toBe(true);
  expect(session.lockedBy(900_000)).toBeNull();
});

test('a locked session cannot be touched', () => {
  const session = openSession({ at: 0, idleMinutes: 1 });
  expect(session.touch(7_000_000)).toBe(false);
  expect(session.lockedBy(7_000_000)).toBe('idle');
});

test('tells what is left', () => {
  expect(openSession({ at: 0 }).remaining(55_000)).toBe('9:05');
  expect(openSession({ at: 0 }).remaining(40_000_000)).toBe('0:00');
});
