import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPoller } from './program.js';

/** Loads by a plan of [milliseconds, status or Error]; the last entry repeats. */
const planned = (plan, at = []) => {
  let n = 0;
  return vi.fn(() => {
    at.push(Date.now());
    const [ms, status] = plan[Math.min(n++, plan.length - 1)];
    return new Promise((resolve, reject) => {
      const end = () => (status instanceof Error ? reject(status) : resolve(status));
      if (ms > 0) setTimeout(end, ms);
      else end();
    });
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after a restart', () => {
  test('the answer to the request before it is not used', async () => {
    const onChange = vi.fn();
    const poller = createPoller(planned([[500, 'old'], [10, 'fresh']]), { intervalMs: 1000, onChange });
    poller.start();
    await vi.advanceTimersByTimeAsync(50);
    poller.stop();
    poller.start();
    await vi.advanceTimersByTimeAsync(600);
    expect(onChange.mock.calls).toEqual([['fresh']]);
    expect(poller.latest()).toBe('fresh');
    poller.stop();
  });

  test('a final status of the request before it ends nothing', async () => {
    const poller = createPoller(planned([[80, 'done'], [200, 'open']]), { isFinal: (status) => status === 'done', onChange: () => {} });
    poller.start();
    poller.stop();
    poller.start();
    await vi.advanceTimersByTimeAsync(100);
    expect(poller.isRunning()).toBe(true);
    expect(poller.latest()).toBe(undefined);
    poller.stop();
  });

  test('stop ends everything, and no timer is left', async () => {
    const load = planned([[25, 'a']]);
    const poller = createPoller(load, { intervalMs: 60, onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(5);
    poller.stop();
    poller.start();
    await vi.advanceTimersByTimeAsync(40);
    poller.stop();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('an error of the request before it is nobody’s business', async () => {
    const onError = vi.fn();
    const poller = createPoller(planned([[30, new Error('late')], [5, 'x']]), { onChange: () => {}, onError });
    poller.start();
    poller.stop();
    poller.start();
    await vi.advanceTimersByTimeAsync(100);
    expect(onError).not.toHaveBeenCalled();
    poller.stop();
  });

  test('from within a change there is one rhythm', async () => {
    const at = [];
    const poller = createPoller(planned([[10, 'one'], [10, 'two']], at), {
      intervalMs: 100,
      onChange: (status) => {
        if (status !== 'one') return;
        poller.stop();
        poller.start();
      },
    });
    poller.start();
    await vi.advanceTimersByTimeAsync(250);
    poller.stop();
    expect(at).toEqual([0, 10, 120, 230]);
  });
});

describe('rhythm', () => {
  test('counts from the end of a request', async () => {
    const at = [];
    const poller = createPoller(planned([[70, 's']], at), { intervalMs: 100, onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(400);
    poller.stop();
    expect(at).toEqual([0, 170, 340]);
  });

  test('slows down with each failure in a row, up to a bound', async () => {
    const at = [];
    const onError = vi.fn();
    const poller = createPoller(planned([[0, new Error('502')]], at), { intervalMs: 100, maxIntervalMs: 500, onChange: () => {}, onError });
    poller.start();
    await vi.advanceTimersByTimeAsync(1700);
    poller.stop();
    expect(at).toEqual([0, 200, 600, 1100, 1600]);
    expect(onError.mock.calls.map(([error, failures]) => [error.message, failures])).toEqual([
      ['502', 1], ['502', 2], ['502', 3], ['502', 4], ['502', 5],
    ]);
  });

  test('is sixteen seconds at the slowest unless told otherwise', async () => {
    const at = [];
    const poller = createPoller(planned([[0, new Error('down')]], at), { onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(44_000);
    poller.stop();
    expect(at).toEqual([0, 4000, 12_000, 28_000, 44_000]);
  });

  test('recovers with a success', async () => {
    const at = [];
    const plan = [[0, new Error('a')], [0, new Error('b')], [0, 'fine']];
    const poller = createPoller(planned(plan, at), { intervalMs: 10, onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(85);
    poller.stop();
    expect(at).toEqual([0, 20, 60, 70, 80]);
  });

  test('begins anew with a start', async () => {
    const at = [];
    const poller = createPoller(planned([[0, new Error('x')], [0, new Error('y')], [0, new Error('z')]], at), { intervalMs: 10, onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(25);
    poller.stop();
    poller.start();
    await vi.advanceTimersByTimeAsync(30);
    poller.stop();
    expect(at).toEqual([0, 20, 25, 45]);
  });
});

describe('changes', () => {
  test('are told by comparison with the last status, over a restart as well', async () => {
    const onChange = vi.fn();
    const poller = createPoller(planned([[1, 'p'], [1, 'p'], [1, 'q'], [1, 'p']]), { intervalMs: 10, onChange });
    poller.start();
    await vi.advanceTimersByTimeAsync(5);
    poller.stop();
    poller.start();
    await vi.advanceTimersByTimeAsync(30);
    poller.stop();
    expect(onChange.mock.calls).toEqual([['p'], ['q'], ['p']]);
  });

  test('come before the end when the status is final', async () => {
    const seen = [];
    const poller = createPoller(async () => 'gone', { isFinal: () => true, onChange: (status) => seen.push([status, poller.isRunning()]) });
    poller.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([['gone', true]]);
    expect(poller.isRunning()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    poller.stop();
  });
});
