import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBudget, createScheduler } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const bad = () => Promise.reject(new Error('bad'));
const clocked = (at, ms = 0) => async () => {
  at.push(Date.now());
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
};

describe('retries', () => {
  test('of one job are not used up by another', async () => {
    const onEvent = vi.fn();
    const scheduler = createScheduler({ retries: 1, retryMs: 5, onEvent });
    scheduler.every(10, 'one', bad);
    scheduler.every(11, 'two', bad);
    await vi.advanceTimersByTimeAsync(30);
    expect(onEvent.mock.calls).toEqual([
      ['retry', 'one', 'bad'],
      ['retry', 'two', 'bad'],
      ['suspended', 'one', 'bad'],
      ['suspended', 'two', 'bad'],
    ]);
  });

  test('of one job are not refilled by another', async () => {
    const scheduler = createScheduler({ retries: 3, retryMs: 100 });
    scheduler.every(40, 'healthy', async () => {});
    scheduler.every(50, 'ailing', bad);
    await vi.advanceTimersByTimeAsync(1000);
    scheduler.stop();
    expect(scheduler.report()).toEqual([
      { name: 'healthy', state: 'waiting', runs: 25, retriesLeft: 3 },
      { name: 'ailing', state: 'suspended', runs: 4, retriesLeft: 0 },
    ]);
  });

  test('are full again after a success', async () => {
    const at = [];
    let n = 0;
    const scheduler = createScheduler({ retries: 1, retryMs: 30 });
    scheduler.every(100, 'moody', () => {
      at.push(Date.now());
      n += 1;
      if (n % 2 === 1) throw new Error('moody');
    });
    await vi.advanceTimersByTimeAsync(400);
    expect(at).toEqual([100, 130, 230, 260, 360, 390]);
    expect(scheduler.report()).toEqual([{ name: 'moody', state: 'waiting', runs: 6, retriesLeft: 1 }]);
    scheduler.stop();
  });

  test('come a second later unless told otherwise', async () => {
    const scheduler = createScheduler();
    scheduler.every(10, 'late', bad);
    await vi.advanceTimersByTimeAsync(1009);
    expect(scheduler.report()[0].runs).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(scheduler.report()[0]).toEqual({ name: 'late', state: 'waiting', runs: 2, retriesLeft: 1 });
    scheduler.stop();
  });

  test('of a shared budget are refilled by either job', async () => {
    const budget = createBudget(2);
    const scheduler = createScheduler({ retryMs: 1000 });
    scheduler.every(10, 'poor', bad, { budget });
    scheduler.every(25, 'rich', async () => {}, { budget });
    await vi.advanceTimersByTimeAsync(10);
    expect(budget).toEqual({ size: 2, left: 1 });
    await vi.advanceTimersByTimeAsync(15);
    expect(scheduler.report().map(({ retriesLeft }) => retriesLeft)).toEqual([2, 2]);
    scheduler.stop();
  });

  test('are given back by resume, to the job alone', async () => {
    const scheduler = createScheduler({ retries: 1, retryMs: 10 });
    scheduler.every(10, 'left', bad);
    scheduler.every(10, 'right', bad);
    await vi.advanceTimersByTimeAsync(30);
    expect(scheduler.resume('left')).toBe(true);
    expect(scheduler.resume('left')).toBe(false);
    expect(scheduler.report()).toEqual([
      { name: 'left', state: 'running', runs: 3, retriesLeft: 1 },
      { name: 'right', state: 'suspended', runs: 2, retriesLeft: 0 },
    ]);
    await vi.advanceTimersByTimeAsync(500);
    expect(scheduler.report().map(({ state }) => state)).toEqual(['suspended', 'suspended']);
  });
});

describe('runs', () => {
  test('of a job do not overlap: the interval begins at the end', async () => {
    const at = [];
    const scheduler = createScheduler();
    scheduler.every(20, 'long', clocked(at, 50));
    await vi.advanceTimersByTimeAsync(200);
    scheduler.stop();
    expect(at).toEqual([20, 90, 160]);
  });

  test('wait for a place, the longest due first', async () => {
    const order = [];
    const job = (name, ms) => async () => {
      order.push(`${Date.now()} ${name}`);
      await new Promise((resolve) => setTimeout(resolve, ms));
    };
    const scheduler = createScheduler({ maxParallel: 1 });
    scheduler.every(30, 'c', job('c', 5));
    scheduler.every(20, 'b', job('b', 5));
    scheduler.every(10, 'a', job('a', 100));
    await vi.advanceTimersByTimeAsync(60);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(59);
    scheduler.stop();
    expect(order).toEqual(['10 a', '110 b', '115 c']);
  });

  test('fill the place that is left', async () => {
    const at = [];
    const scheduler = createScheduler({ maxParallel: 2 });
    scheduler.every(10, 'first', clocked(at, 90));
    scheduler.every(30, 'second', clocked(at, 90));
    scheduler.every(30, 'third', clocked(at, 90));
    await vi.advanceTimersByTimeAsync(120);
    scheduler.stop();
    expect(at).toEqual([10, 30, 100, 120]);
  });

  test('fill all places', async () => {
    const at = [];
    const scheduler = createScheduler({ maxParallel: 2 });
    for (const name of ['x', 'y', 'z']) scheduler.every(10, name, clocked(at, 40));
    await vi.advanceTimersByTimeAsync(55);
    scheduler.stop();
    expect(at).toEqual([10, 10, 50]);
  });

  test('that were cancelled on the way have no effect', async () => {
    const onEvent = vi.fn();
    const scheduler = createScheduler({ onEvent, maxParallel: 1 });
    const late = vi.fn();
    scheduler.every(10, 'gone', () => new Promise((_, reject) => setTimeout(() => reject(new Error('x')), 30)));
    scheduler.every(15, 'next', late);
    await vi.advanceTimersByTimeAsync(12);
    scheduler.cancel('gone');
    scheduler.every(1000, 'gone', async () => {});
    await vi.advanceTimersByTimeAsync(30);
    expect(onEvent).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalled();
    expect(scheduler.report()[1]).toEqual({ name: 'gone', state: 'waiting', runs: 0, retriesLeft: 3 });
    scheduler.stop();
  });
});

describe('management', () => {
  test('keeps one timer for all jobs, and none after stop', () => {
    const scheduler = createScheduler();
    scheduler.every(300, 'm', () => {});
    scheduler.every(200, 'n', () => {});
    expect(vi.getTimerCount()).toBe(1);
    scheduler.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('starts nothing after stop, not even from a run under way', async () => {
    const at = [];
    const scheduler = createScheduler();
    scheduler.every(10, 'w', clocked(at, 20));
    await vi.advanceTimersByTimeAsync(15);
    scheduler.stop();
    await vi.advanceTimersByTimeAsync(500);
    expect(at).toEqual([10]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves no timer when nothing waits', () => {
    const scheduler = createScheduler();
    scheduler.every(60, 'only', () => {});
    scheduler.cancel('only');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('refuses a name that is taken or unknown', () => {
    const scheduler = createScheduler();
    scheduler.every(60, 'dup', () => {});
    expect(() => scheduler.every(70, 'dup', () => {})).toThrow('There is a job dup already');
    expect(() => scheduler.cancel('nil')).toThrow('There is no job nil');
    expect(scheduler.resume('dup')).toBe(false);
    scheduler.stop();
  });
});
