import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { retry, retrying } from './program.js';

describe('retry', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gives the result of a task that succeeds', async () => {
    const task = vi.fn(async () => 'stored');
    expect(await retry(task)).toBe('stored');
    expect(task.mock.calls).toEqual([[1]]);
  });

  test('tries again after a failed upload', async () => {
    const task = vi.fn(async (attempt) => {
      if (attempt === 1) throw new Error('connection reset');
      return 'stored';
    });
    const result = retry(task);
    result.catch(() => {});
    await vi.advanceTimersByTimeAsync(200);
    expect(await result).toBe('stored');
    expect(task.mock.calls).toEqual([[1], [2]]);
  });

  test('tries again when the task throws before its first await', async () => {
    const task = vi.fn((attempt) => {
      if (attempt === 1) throw new Error('no socket');
      return 7;
    });
    const result = retry(task, { waitMs: 50 });
    await vi.advanceTimersByTimeAsync(50);
    expect(await result).toBe(7);
  });

  test('says in the end how often it tried', async () => {
    const result = retry(() => Promise.reject(new Error('busy')), { attempts: 2, waitMs: 10 });
    const failed = expect(result).rejects.toThrow(/^Gave up after 2 attempts: busy$/);
    await vi.advanceTimersByTimeAsync(10);
    await failed;
  });

  test('refuses to try zero times', async () => {
    await expect(retry(async () => 1, { attempts: 0 })).rejects.toThrow('Expected at least one attempt, got 0');
  });

  test('wraps a function', async () => {
    const send = vi.fn(async (name, size) => `${name}:${size}`);
    expect(await retrying(send)('cat.jpg', 12)).toBe('cat.jpg:12');
    expect(send.mock.calls).toEqual([['cat.jpg', 12]]);
  });
});
