import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Meter } from './program.js';

const slow = (times: number[]) => {
  let n = 0;
  return () => {
    const value = n++;
    const ms = times[value];
    return ms === undefined ? value : new Promise<number>((resolve) => setTimeout(() => resolve(value), ms));
  };
};
const dues = (meter: Meter<unknown>) => meter.readings.map(({ due }) => due);

describe('moments', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('begin with the next one, however near it is', async () => {
    vi.setSystemTime(7_200_005);
    const meter = new Meter(() => 0, { everyMs: 60_000, offsetMs: 10 });
    meter.start();
    await vi.advanceTimersByTimeAsync(5);
    expect(dues(meter)).toEqual([7_200_010]);
    meter.stop();
  });

  test('begin a period later when one is just now', async () => {
    vi.setSystemTime(5020);
    const meter = new Meter(() => 0, { everyMs: 50, offsetMs: 20 });
    meter.start();
    await vi.advanceTimersByTimeAsync(49);
    expect(dues(meter)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(dues(meter)).toEqual([5070]);
    meter.stop();
  });

  test('stay where they are after readings of any length', async () => {
    vi.setSystemTime(100);
    const meter = new Meter(slow([120, 10, 250, 99]), { everyMs: 100, offsetMs: 60 });
    meter.start();
    await vi.advanceTimersByTimeAsync(1000);
    meter.stop();
    expect(meter.readings).toEqual([
      { due: 160, tookMs: 120, value: 0 },
      { due: 360, tookMs: 10, value: 1 },
      { due: 460, tookMs: 250, value: 2 },
      { due: 760, tookMs: 99, value: 3 },
      { due: 860, tookMs: 0, value: 4 },
      { due: 960, tookMs: 0, value: 5 },
      { due: 1060, tookMs: 0, value: 6 },
    ]);
    expect(meter.missed).toBe(3);
  });

  test('with an offset count as missed only if they passed', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(slow([25, 25, 25]), { everyMs: 30, offsetMs: 10 });
    meter.start();
    await vi.advanceTimersByTimeAsync(96);
    expect(dues(meter)).toEqual([10, 40, 70]);
    expect(meter.missed).toBe(0);
    meter.stop();
  });

  test('that the end of a reading hits exactly are missed', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(slow([100]), { everyMs: 100 });
    meter.start();
    await vi.advanceTimersByTimeAsync(300);
    expect(dues(meter)).toEqual([100, 300]);
    expect(meter.missed).toBe(1);
    meter.stop();
  });
});

describe('readings', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are a hundred at most unless told otherwise', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(() => 0, { everyMs: 1 });
    meter.start();
    await vi.advanceTimersByTimeAsync(120);
    meter.stop();
    expect(meter.readings).toHaveLength(100);
    expect(meter.readings[0]).toEqual({ due: 21, tookMs: 0, value: 0 });
  });

  test('of long ago make room', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(() => 'v', { everyMs: 10, keep: 2 });
    meter.start();
    await vi.advanceTimersByTimeAsync(45);
    meter.stop();
    expect(dues(meter)).toEqual([30, 40]);
  });

  test('are handed out as a copy', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(() => 5, { everyMs: 10 });
    const before = meter.readings;
    meter.start();
    await vi.advanceTimersByTimeAsync(10);
    meter.stop();
    expect(before).toEqual([]);
    expect(meter.readings).toHaveLength(1);
  });

  test('that fail are reported and the next is taken', async () => {
    vi.setSystemTime(0);
    const onError = vi.fn();
    let n = 0;
    const meter = new Meter(
      () => {
        n += 1;
        if (n === 1) throw new Error('no signal');
        return n === 2 ? Promise.reject(new Error('bad checksum')) : n;
      },
      { everyMs: 20, onError: (error, due) => onError((error as Error).message, due) },
    );
    meter.start();
    await vi.advanceTimersByTimeAsync(60);
    meter.stop();
    expect(onError.mock.calls).toEqual([['no signal', 20], ['bad checksum', 40]]);
    expect(meter.readings).toEqual([{ due: 60, tookMs: 0, value: 3 }]);
  });

  test('go on after a failure that nobody asked about', async () => {
    vi.setSystemTime(0);
    let n = 0;
    const meter = new Meter(() => (n++ === 0 ? Promise.reject(new Error('x')) : 'fine'), { everyMs: 20 });
    meter.start();
    await vi.advanceTimersByTimeAsync(40);
    expect(dues(meter)).toEqual([40]);
    meter.stop();
  });
});

describe('stopping', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('leaves no timer, and does no harm twice', async () => {
    const meter = new Meter(() => 0, { everyMs: 30 });
    meter.start();
    meter.stop();
    meter.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('keeps the reading under way and takes no other', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(slow([40]), { everyMs: 30 });
    meter.start();
    await vi.advanceTimersByTimeAsync(35);
    meter.stop();
    await vi.advanceTimersByTimeAsync(200);
    expect(meter.readings).toEqual([{ due: 30, tookMs: 40, value: 0 }]);
    expect(meter.missed).toBe(0);
  });

  test('and starting during a reading makes one row of moments', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(slow([45]), { everyMs: 30 });
    meter.start();
    await vi.advanceTimersByTimeAsync(35);
    meter.stop();
    meter.start();
    await vi.advanceTimersByTimeAsync(60);
    meter.stop();
    expect(dues(meter).sort()).toEqual([30, 60, 90]);
  });
});
