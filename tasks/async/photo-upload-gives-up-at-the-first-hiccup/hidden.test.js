import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { retry, retrying } from './program.js';

const failing = (times, at) => async (attempt) => {
  at.push(Date.now());
  if (attempt <= times) throw new Error(`failure ${attempt}`);
  return `done ${attempt}`;
};

describe('attempts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(0);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are four, with doubling pauses', async () => {
    const at = [];
    const failed = expect(retry(failing(9, at))).rejects.toThrow(/^Gave up after 4 attempts: failure 4$/);
    await vi.advanceTimersByTimeAsync(5000);
    await failed;
    expect(at).toEqual([0, 200, 600, 1400]);
  });

  test('never pause longer than a second unless told otherwise', async () => {
    const at = [];
    const result = retry(failing(4, at), { attempts: 5, waitMs: 600 });
    result.catch(() => {});
    await vi.advanceTimersByTimeAsync(9000);
    expect(await result).toBe('done 5');
    expect(at).toEqual([0, 600, 1600, 2600, 3600]);
  });

  test('keep to the longest pause that is asked for', async () => {
    const at = [];
    const result = retry(failing(3, at), { waitMs: 100, maxWaitMs: 150 });
    result.catch(() => {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(await result).toBe('done 4');
    expect(at).toEqual([0, 100, 250, 400]);
  });

  test('end with the first error that cannot be helped', async () => {
    const at = [];
    const seen = [];
    const isWorthwhile = (error) => {
      seen.push(error.message);
      return error.message !== 'failure 2';
    };
    const failed = expect(retry(failing(5, at), { isWorthwhile, waitMs: 5 })).rejects.toThrow(/^failure 2$/);
    await vi.advanceTimersByTimeAsync(100);
    await failed;
    expect(at).toEqual([0, 5]);
    expect(seen).toEqual(['failure 1', 'failure 2']);
  });

  test('carry the last error as the cause', async () => {
    const last = await retry(() => Promise.reject(new TypeError('bad reply')), { attempts: 1 }).catch((error) => error);
    expect(last.message).toBe('Gave up after 1 attempts: bad reply');
    expect(last.cause).toBeInstanceOf(TypeError);
    expect(last.cause.message).toBe('bad reply');
  });

  test.each([[-1], [1.5], ['3']])('must be a whole number above zero, not %s', async (attempts) => {
    const task = vi.fn(async () => 1);
    const error = await retry(task, { attempts }).catch((reason) => reason);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe(`Expected at least one attempt, got ${attempts}`);
    expect(task).not.toHaveBeenCalled();
  });

  test('that throw at once are repeated as well', async () => {
    let calls = 0;
    const result = retry(
      () => {
        calls += 1;
        if (calls < 3) throw new Error('closed');
        return 'open';
      },
      { waitMs: 30 },
    );
    await vi.advanceTimersByTimeAsync(89);
    expect(calls).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toBe('open');
  });

  test('leave no timer behind', async () => {
    await retry(async () => 'ok', { waitMs: 40 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('retrying', () => {
  test('repeats a call with its own arguments', async () => {
    vi.useFakeTimers();
    const send = vi.fn(async (name) => {
      if (send.mock.calls.length < 3) throw new Error('offline');
      return name.toUpperCase();
    });
    const result = retrying(send, { waitMs: 1 })('dog.png');
    result.catch(() => {});
    await vi.advanceTimersByTimeAsync(3);
    expect(await result).toBe('DOG.PNG');
    expect(send.mock.calls).toEqual([['dog.png'], ['dog.png'], ['dog.png']]);
    vi.useRealTimers();
  });
});
