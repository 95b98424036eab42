import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Breaker, BreakerOpen, QuoteDesk } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const good = async () => 1;
const bad = () => Promise.reject(new TypeError('bad'));
const takes = (ms: number, outcome: 'good' | 'bad') => () =>
  new Promise<number>((resolve, reject) => setTimeout(() => (outcome === 'good' ? resolve(1) : reject(new Error('slow and bad'))), ms));
const run = async (breaker: Breaker, ...works: (() => Promise<number>)[]) => {
  for (const work of works) await breaker.call(work).catch(() => {});
};
const opened = async (options: object) => {
  const breaker = new Breaker({ failures: 1, ...options });
  await run(breaker, bad);
  return breaker;
};

describe('closing again', () => {
  test('takes all trials after a success that led nowhere', async () => {
    const breaker = await opened({ openMs: 10, trials: 3 });
    await vi.advanceTimersByTimeAsync(10);
    await run(breaker, good, good, bad);
    await vi.advanceTimersByTimeAsync(20);
    await run(breaker, good, good);
    expect(breaker.state).toBe('half-open');
    await run(breaker, good);
    expect(breaker.state).toBe('closed');
  });

  test('takes all trials the second time it opens', async () => {
    const breaker = await opened({ openMs: 50 });
    await vi.advanceTimersByTimeAsync(50);
    await run(breaker, good, good, bad);
    expect(breaker.state).toBe('open');
    await vi.advanceTimersByTimeAsync(50);
    await run(breaker, good);
    expect(breaker.state).toBe('half-open');
  });

  test('takes one when one is asked for', async () => {
    const breaker = await opened({ trials: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    await run(breaker, good);
    expect(breaker.state).toBe('closed');
  });
});

describe('opening', () => {
  test('is not put off by successes in between', async () => {
    const breaker = new Breaker({ trials: 1 });
    await run(breaker, good, bad, good, bad, good, good, bad);
    expect(breaker.state).toBe('open');
  });

  test('again takes one failure only', async () => {
    const breaker = new Breaker({ failures: 4, openMs: 60 });
    await run(breaker, bad, bad, bad, bad);
    await vi.advanceTimersByTimeAsync(60);
    await run(breaker, bad);
    expect(breaker.state).toBe('open');
  });

  test('counts the failures of the last ten seconds', async () => {
    const breaker = new Breaker();
    await run(breaker, bad);
    await vi.advanceTimersByTimeAsync(5000);
    await run(breaker, bad);
    await vi.advanceTimersByTimeAsync(5000);
    await run(breaker, bad);
    expect(breaker.state).toBe('closed');
    await vi.advanceTimersByTimeAsync(4999);
    await run(breaker, bad);
    expect(breaker.state).toBe('open');
  });

  test('forgets the failures from before it was open', async () => {
    const breaker = new Breaker({ failures: 2, openMs: 100, trials: 1 });
    await run(breaker, bad, bad);
    await vi.advanceTimersByTimeAsync(100);
    await run(breaker, good, bad);
    expect(breaker.state).toBe('closed');
  });

  test('lasts twice as long each time in a row, up to a bound', async () => {
    const breaker = await opened({ openMs: 100, maxOpenMs: 350 });
    const refused = async () => {
      const error = await breaker.call(good).catch((reason) => reason);
      return error.retryInMs;
    };
    const times = [await refused()];
    for (let i = 0; i < 3; i++) {
      await vi.advanceTimersByTimeAsync(times.at(-1) as number);
      await run(breaker, bad);
      times.push(await refused());
    }
    expect(times).toEqual([100, 200, 350, 350]);
  });

  test('lasts as long as the first time once it was closed', async () => {
    const breaker = await opened({ openMs: 100, trials: 1 });
    await vi.advanceTimersByTimeAsync(100);
    await run(breaker, bad);
    await vi.advanceTimersByTimeAsync(200);
    await run(breaker, good, bad);
    await vi.advanceTimersByTimeAsync(99);
    expect(breaker.state).toBe('open');
    await vi.advanceTimersByTimeAsync(1);
    expect(breaker.state).toBe('half-open');
  });

  test('lasts half a minute at most unless told otherwise', async () => {
    const breaker = await opened({ openMs: 20_000 });
    await vi.advanceTimersByTimeAsync(20_000);
    await run(breaker, bad);
    await expect(breaker.call(good)).rejects.toThrow('Not before 30000 ms');
  });
});

describe('calls', () => {
  test('are refused with an error of their own', async () => {
    const breaker = await opened({ openMs: 80 });
    await vi.advanceTimersByTimeAsync(30);
    const work = vi.fn(good);
    const error = await breaker.call(work).catch((reason) => reason);
    expect(error).toBeInstanceOf(BreakerOpen);
    expect([error.name, error.message, error.retryInMs]).toEqual(['BreakerOpen', 'Not before 50 ms', 50]);
    expect(work).not.toHaveBeenCalled();
  });

  test('from before the opening have no say in it', async () => {
    const breaker = new Breaker({ failures: 1, openMs: 100, trials: 1 });
    const early = breaker.call(takes(150, 'good'));
    const poor = breaker.call(takes(160, 'bad')).catch((error) => error.message);
    await run(breaker, bad);
    await vi.advanceTimersByTimeAsync(110);
    expect(breaker.state).toBe('half-open');
    await vi.advanceTimersByTimeAsync(60);
    expect(await early).toBe(1);
    expect(await poor).toBe('slow and bad');
    expect(breaker.state).toBe('half-open');
  });

  test('that fail reject with their own error', async () => {
    const breaker = new Breaker();
    await expect(breaker.call(bad)).rejects.toThrow(/^bad$/);
    await expect(breaker.call(good)).resolves.toBe(1);
  });

  test('on trial make others wait only while they run', async () => {
    const breaker = await opened({ openMs: 10, trials: 9 });
    await vi.advanceTimersByTimeAsync(10);
    const trial = breaker.call(takes(40, 'good'));
    const error = await breaker.call(good).catch((reason) => reason);
    expect([error.message, error.retryInMs]).toEqual(['Another trial is under way', 0]);
    await vi.advanceTimersByTimeAsync(40);
    await trial;
    expect(await breaker.call(good)).toBe(1);
  });

  test('on trial that fail make room for the next after the pause', async () => {
    const breaker = await opened({ openMs: 10 });
    await vi.advanceTimersByTimeAsync(10);
    const trial = breaker.call(takes(5, 'bad')).catch(() => 'failed');
    await vi.advanceTimersByTimeAsync(5);
    expect(await trial).toBe('failed');
    await vi.advanceTimersByTimeAsync(20);
    expect(await breaker.call(good)).toBe(1);
  });
});

describe('suppliers', () => {
  test('are guarded each by itself', async () => {
    const asked: string[] = [];
    let isDown = true;
    const supplier = (name: string) => ({
      name,
      quote: async (product: string) => {
        asked.push(`${name} ${product}`);
        if (name === 'east' && isDown) throw new Error('down');
        return product.length;
      },
    });
    const desk = new QuoteDesk([supplier('east'), supplier('west')], { failures: 2, openMs: 500, trials: 1 });
    for (const product of ['rod', 'gear', 'screw']) await desk.quote(product);
    expect(asked).toEqual(['east rod', 'west rod', 'east gear', 'west gear', 'west screw']);
    expect(desk.states()).toEqual({ east: 'open', west: 'closed' });
    isDown = false;
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.states()).toEqual({ east: 'half-open', west: 'closed' });
    expect(await desk.quote('washer')).toEqual({ supplier: 'east', price: 6 });
  });

  test('that all fail are all named', async () => {
    const desk = new QuoteDesk(['a', 'b'].map((name) => ({ name, quote: () => Promise.reject(new Error(`${name} fails`)) })));
    await expect(desk.quote('pin')).rejects.toThrow('Nobody quotes pin (a: a fails; b: b fails)');
  });
});
