import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPoller } from './program.js';

const slowly = (ms, statuses) => {
  let n = 0;
  return vi.fn(() => new Promise((resolve) => setTimeout(resolve, ms, statuses[Math.min(n++, statuses.length - 1)])));
};

describe('poller', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('asks at once and then every two seconds', async () => {
    const load = vi.fn(async () => 'packed');
    const poller = createPoller(load, { onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(4000);
    expect(load).toHaveBeenCalledTimes(3);
    poller.stop();
  });

  test('reports a status when it changes', async () => {
    const onChange = vi.fn();
    const poller = createPoller(slowly(10, ['new', 'new', 'paid']), { intervalMs: 100, onChange });
    poller.start();
    await vi.advanceTimersByTimeAsync(400);
    poller.stop();
    expect(onChange.mock.calls).toEqual([['new'], ['paid']]);
    expect(poller.latest()).toBe('paid');
  });

  test('ends with a final status', async () => {
    const load = slowly(5, ['sent', 'delivered', 'lost']);
    const poller = createPoller(load, { intervalMs: 50, isFinal: (status) => status === 'delivered', onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(load).toHaveBeenCalledTimes(2);
    expect(poller.isRunning()).toBe(false);
  });

  test('asks no more after it was stopped during a request', async () => {
    const load = slowly(30, ['new']);
    const onChange = vi.fn();
    const poller = createPoller(load, { intervalMs: 100, onChange });
    poller.start();
    await vi.advanceTimersByTimeAsync(10);
    poller.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(load).toHaveBeenCalledTimes(1);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('asks in the same rhythm when it is closed and opened again', async () => {
    const load = slowly(40, ['new']);
    const poller = createPoller(load, { intervalMs: 100, onChange: () => {} });
    poller.start();
    await vi.advanceTimersByTimeAsync(20);
    poller.stop();
    poller.start();
    expect(load).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(300);
    poller.stop();
    expect(load).toHaveBeenCalledTimes(4);
  });

  test('starts once', () => {
    const load = vi.fn(async () => 'x');
    const poller = createPoller(load, { onChange: () => {} });
    expect(poller.start()).toBe(true);
    expect(poller.start()).toBe(false);
    expect(load).toHaveBeenCalledTimes(1);
    poller.stop();
  });
});
