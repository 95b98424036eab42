import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Meter } from './program.js';

const readingIn = <T>(ms: number, value: T) => () => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

describe('Meter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('reads at every full period', async () => {
    vi.setSystemTime(1_000_400);
    let n = 0;
    const meter = new Meter(() => ++n, { everyMs: 1000 });
    meter.start();
    await vi.advanceTimersByTimeAsync(2600);
    meter.stop();
    expect(meter.readings).toEqual([
      { due: 1_001_000, tookMs: 0, value: 1 },
      { due: 1_002_000, tookMs: 0, value: 2 },
      { due: 1_003_000, tookMs: 0, value: 3 },
    ]);
  });

  test('reads a quarter past each period when told so', async () => {
    vi.setSystemTime(60_000);
    const meter = new Meter(() => 'x', { everyMs: 1000, offsetMs: 250 });
    meter.start();
    await vi.advanceTimersByTimeAsync(1250);
    meter.stop();
    expect(meter.readings.map(({ due }) => due)).toEqual([60_250, 61_250]);
  });

  test('misses nothing when a slow reading ends just in time', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(readingIn(900, 7), { everyMs: 1000, offsetMs: 500 });
    meter.start();
    await vi.advanceTimersByTimeAsync(3400);
    meter.stop();
    expect(meter.readings).toEqual([
      { due: 500, tookMs: 900, value: 7 },
      { due: 1500, tookMs: 900, value: 7 },
      { due: 2500, tookMs: 900, value: 7 },
    ]);
    expect(meter.missed).toBe(0);
  });

  test('counts what it missed during a reading', async () => {
    vi.setSystemTime(0);
    const meter = new Meter(readingIn(2100, 1), { everyMs: 1000 });
    meter.start();
    await vi.advanceTimersByTimeAsync(3200);
    expect(meter.missed).toBe(2);
    meter.stop();
  });

  test('cannot be started twice', () => {
    const meter = new Meter(() => 1, { everyMs: 100 });
    meter.start();
    expect(() => meter.start()).toThrow('The meter is already running');
    meter.stop();
  });
});
