import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBudget, createScheduler } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const failing = () => Promise.reject(new Error('no route'));

describe('scheduler', () => {
  test('runs jobs at their intervals', async () => {
    const scheduler = createScheduler();
    const quick = vi.fn();
    const slow = vi.fn();
    scheduler.every(10, 'quick', quick);
    scheduler.every(25, 'slow', slow);
    await vi.advanceTimersByTimeAsync(50);
    scheduler.stop();
    expect([quick.mock.calls.length, slow.mock.calls.length]).toEqual([5, 2]);
  });

  test('suspends a job after three retries', async () => {
    const onEvent = vi.fn();
    const scheduler = createScheduler({ onEvent });
    scheduler.every(500, 'backup', failing);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onEvent.mock.calls).toEqual([
      ['retry', 'backup', 'no route'],
      ['retry', 'backup', 'no route'],
      ['retry', 'backup', 'no route'],
      ['suspended', 'backup', 'no route'],
    ]);
    expect(scheduler.report()).toEqual([{ name: 'backup', state: 'suspended', runs: 4, retriesLeft: 0 }]);
  });

  test('gives each job retries of its own', async () => {
    const scheduler = createScheduler({ retries: 2, retryMs: 10 });
    scheduler.every(100, 'broken', failing);
    scheduler.every(5000, 'hiccup', vi.fn().mockRejectedValueOnce(new Error('once')).mockResolvedValue(1));
    await vi.advanceTimersByTimeAsync(5010);
    expect(scheduler.report()).toEqual([
      { name: 'broken', state: 'suspended', runs: 3, retriesLeft: 0 },
      { name: 'hiccup', state: 'waiting', runs: 2, retriesLeft: 2 },
    ]);
    scheduler.stop();
  });

  test('lets jobs share a budget when told so', async () => {
    const budget = createBudget(1);
    const scheduler = createScheduler({ retryMs: 10_000 });
    scheduler.every(10, 'a', failing, { budget });
    scheduler.every(20, 'b', failing, { budget });
    await vi.advanceTimersByTimeAsync(20);
    expect(scheduler.report().map(({ state }) => state)).toEqual(['waiting', 'suspended']);
    scheduler.stop();
  });

  test('runs a resumed job at once', async () => {
    const work = vi.fn(failing);
    const scheduler = createScheduler({ retries: 0 });
    scheduler.every(50, 'index', work);
    await vi.advanceTimersByTimeAsync(50);
    expect(scheduler.resume('index')).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('does not know what was cancelled', async () => {
    const work = vi.fn();
    const scheduler = createScheduler();
    scheduler.every(10, 'mail', work);
    scheduler.cancel('mail');
    await vi.advanceTimersByTimeAsync(100);
    expect(work).not.toHaveBeenCalled();
    expect(() => scheduler.resume('mail')).toThrow('There is no job mail');
  });
});
