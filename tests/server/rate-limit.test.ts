import { expect, test } from 'vitest';
import { createRateLimit } from '../../src/server/operations/rate-limit.ts';

test('an address may burst, then goes at its rate, and takes nothing from another', () => {
  let nowMs = 0;
  const admit = createRateLimit({ perSecond: 2, burst: 3 }, () => nowMs);
  expect([1, 2, 3, 4].map(() => admit('a'))).toEqual([true, true, true, false]);
  expect(admit('b')).toBe(true);
  nowMs = 499;
  expect(admit('a')).toBe(false);
  nowMs = 1000;
  expect([1, 2, 3].map(() => admit('a'))).toEqual([true, true, false]);
  nowMs = 1_000_000;
  expect([1, 2, 3, 4].map(() => admit('a'))).toEqual([true, true, true, false]);
});

test('without a limit everything passes', () => {
  const admit = createRateLimit(undefined);
  expect(Array.from({ length: 1000 }, () => admit('a')).every(Boolean)).toBe(true);
});
