import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Breaker, QuoteDesk } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const fine = async () => 'fine';
const broken = () => Promise.reject(new Error('broken'));
const use = async (breaker: Breaker, ...works: (() => Promise<string>)[]) => {
  for (const work of works) await breaker.call(work).catch(() => {});
};

describe('Breaker', () => {
  test('opens after three failures and refuses calls', async () => {
    const breaker = new Breaker();
    await use(breaker, broken, broken, fine);
    expect(breaker.state).toBe('closed');
    await use(breaker, broken);
    expect(breaker.state).toBe('open');
    await expect(breaker.call(fine)).rejects.toThrow('Not before 1000 ms');
  });

  test('closes after two successful trials', async () => {
    const breaker = new Breaker();
    await use(breaker, broken, broken, broken);
    await vi.advanceTimersByTimeAsync(1000);
    expect(breaker.state).toBe('half-open');
    await use(breaker, fine);
    expect(breaker.state).toBe('half-open');
    await use(breaker, fine);
    expect(breaker.state).toBe('closed');
  });

  test('asks for two successful trials each time', async () => {
    const breaker = new Breaker({ failures: 1, openMs: 100 });
    await use(breaker, broken);
    await vi.advanceTimersByTimeAsync(100);
    await use(breaker, fine, broken);
    expect(breaker.state).toBe('open');
    await vi.advanceTimersByTimeAsync(200);
    await use(breaker, fine);
    expect(breaker.state).toBe('half-open');
  });

  test('lets one trial through at a time', async () => {
    const breaker = new Breaker({ failures: 1 });
    await use(breaker, broken);
    await vi.advanceTimersByTimeAsync(1000);
    const trial = breaker.call(() => new Promise((resolve) => setTimeout(resolve, 50, 'slow')));
    await expect(breaker.call(fine)).rejects.toThrow('Another trial is under way');
    await vi.advanceTimersByTimeAsync(50);
    expect(await trial).toBe('slow');
  });
});

describe('QuoteDesk', () => {
  test('goes on to the next supplier', async () => {
    const desk = new QuoteDesk([
      { name: 'north', quote: () => Promise.reject(new Error('timeout')) },
      { name: 'south', quote: async () => 12 },
    ]);
    expect(await desk.quote('bolt')).toEqual({ supplier: 'south', price: 12 });
  });

  test('says why nobody quotes', async () => {
    const desk = new QuoteDesk([{ name: 'solo', quote: () => Promise.reject(new Error('no stock')) }], { failures: 1 });
    await expect(desk.quote('nut')).rejects.toThrow('Nobody quotes nut (solo: no stock)');
    await expect(desk.quote('nut')).rejects.toThrow('Nobody quotes nut (solo: Not before 1000 ms)');
  });
});
