import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { action, bookTrip, parallel, runSaga, sequence } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));
const failAfter = (ms: number, reason: string) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error(reason)), ms));

/** Makes actions that write down when they begin, end and are undone. */
const recorder = () => {
  const log: string[] = [];
  const note = (text: string) => log.push(`${Date.now()} ${text}`);
  const good = (name: string, ms: number) =>
    action(name, {
      run: async () => {
        note(`${name} begins`);
        await after(ms, null);
        note(`${name} ends`);
        return name.toUpperCase();
      },
      undo: (result) => void note(`undo ${result}`),
    });
  const bad = (name: string, ms: number) => action(name, { run: () => failAfter(ms, `${name} failed`), undo: () => note(`undo ${name}`) });
  return { log, note, good, bad };
};

describe('parallel steps', () => {
  test('are all waited for before anything is taken back', async () => {
    const { log, good, bad } = recorder();
    const outcome = runSaga(sequence(good('first', 5), parallel(good('slow', 100), bad('poor', 10), good('quick', 2))));
    await vi.advanceTimersByTimeAsync(200);
    expect(await outcome).toEqual({ status: 'undone', failed: 'poor', reason: 'poor failed', undone: ['slow', 'quick', 'first'] });
    expect(log.slice(-3)).toEqual(['105 undo SLOW', '105 undo QUICK', '105 undo FIRST']);
  });

  test('begin nothing further once one has failed', async () => {
    const { log, good, bad } = recorder();
    const outcome = runSaga(parallel(bad('b', 10), sequence(good('s1', 30), good('s2', 30))));
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toEqual({ status: 'undone', failed: 'b', reason: 'b failed', undone: ['s1'] });
    expect(log).toEqual(['0 s1 begins', '30 s1 ends', '30 undo S1']);
  });

  test('name the one that failed first in time', async () => {
    const { bad } = recorder();
    const outcome = runSaga(parallel(bad('later', 40), bad('sooner', 20)));
    await vi.advanceTimersByTimeAsync(40);
    expect(await outcome).toEqual({ status: 'undone', failed: 'sooner', reason: 'sooner failed', undone: [] });
  });

  test('inside parallel steps are waited for as well', async () => {
    const { good, bad } = recorder();
    const outcome = runSaga(parallel(parallel(bad('in', 1), good('deep', 50)), good('out', 20)));
    await vi.advanceTimersByTimeAsync(60);
    expect(await outcome).toMatchObject({ failed: 'in', undone: ['deep', 'out'] });
  });

  test('may be none', async () => {
    expect(await runSaga(parallel())).toEqual({ status: 'done', results: {} });
  });
});

describe('attempts', () => {
  test('are made with pauses until one succeeds', async () => {
    const at: number[] = [];
    const run = () => {
      at.push(Date.now());
      if (at.length < 3) throw new Error('again');
      return at.length;
    };
    const outcome = runSaga(action('t', { run, attempts: 3, pauseMs: 40 }));
    await vi.advanceTimersByTimeAsync(80);
    expect(await outcome).toEqual({ status: 'done', results: { t: 3 } });
    expect(at).toEqual([0, 40, 80]);
  });

  test('are given up when another step has failed', async () => {
    const run = vi.fn(() => Promise.reject(new Error('not yet')));
    const { bad } = recorder();
    const outcome = runSaga(parallel(action('patient', { run, attempts: 9, pauseMs: 30 }), bad('hasty', 40)));
    await vi.advanceTimersByTimeAsync(500);
    expect(await outcome).toEqual({ status: 'undone', failed: 'hasty', reason: 'hasty failed', undone: [] });
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('are one unless told otherwise', async () => {
    const run = vi.fn(() => Promise.reject('plain text'));
    expect(await runSaga(action('once', { run }))).toEqual({ status: 'undone', failed: 'once', reason: 'plain text', undone: [] });
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('taking back', () => {
  test('goes on past what cannot be taken back', async () => {
    const { log, note, good, bad } = recorder();
    const sticky = action('sticky', { run: () => 1, undo: () => Promise.reject(new Error('too late')) });
    const plain = action('plain', { run: () => note('plain') });
    const outcome = runSaga(sequence(good('g', 1), sticky, plain, bad('end', 1)));
    await vi.advanceTimersByTimeAsync(10);
    expect(await outcome).toEqual({
      status: 'stuck',
      failed: 'end',
      reason: 'end failed',
      undone: ['g'],
      stuck: [{ name: 'sticky', reason: 'too late' }],
    });
    expect(log.at(-1)).toBe('2 undo G');
  });

  test('does one thing at a time', async () => {
    const log: string[] = [];
    const undoing = (name: string, ms: number) =>
      action(name, {
        run: () => name,
        undo: async () => {
          await after(ms, null);
          log.push(`${Date.now()} ${name}`);
        },
      });
    const outcome = runSaga(sequence(undoing('p', 5), undoing('q', 50), action('r', { run: () => failAfter(0, 'no') })));
    await vi.advanceTimersByTimeAsync(60);
    expect(await outcome).toMatchObject({ status: 'undone', undone: ['q', 'p'] });
    expect(log).toEqual(['50 q', '55 p']);
  });
});

describe('trips', () => {
  const order = { traveller: 'Bo', city: 'Rome' };
  const agency = (book: (order: object) => Promise<string>) => ({ book: vi.fn(book), cancel: vi.fn(async (_reference: string) => {}) });

  test('that no budget allows cancel nothing', async () => {
    const flights = agency(async () => 'F');
    const agencies = { budget: agency(() => Promise.reject(new Error('over limit'))), flights, hotels: agency(async () => 'H'), tell: async () => {} };
    expect(await bookTrip(agencies, order)).toBe('Not booked (budget: over limit), cancelled: nothing');
    expect(flights.book).not.toHaveBeenCalled();
    expect(agencies.budget.book.mock.calls).toEqual([[{ traveller: 'Bo', city: 'Rome' }]]);
  });

  test('without a hotel cancel the flight, which comes later', async () => {
    const flights = agency(() => after(1500, 'F9'));
    const hotels = agency(() => failAfter(100, 'fully booked'));
    const budget = agency(async () => 'B9');
    const trip = bookTrip({ budget, flights, hotels, tell: async () => {} }, order);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await trip).toBe('Not booked (hotel: fully booked), cancelled: flight, budget');
    expect(flights.cancel.mock.calls).toEqual([['F9']]);
    expect(budget.cancel.mock.calls).toEqual([['B9']]);
    expect(hotels.book).toHaveBeenCalledTimes(2);
  });

  test('whose message fails say what is left to do by hand', async () => {
    const flights = agency(async () => 'F3');
    flights.cancel.mockRejectedValue(new Error('closed'));
    const hotels = agency(async () => 'H3');
    hotels.cancel.mockRejectedValue(new Error('closed too'));
    const tell = () => Promise.reject(new Error('no address'));
    const text = await bookTrip({ budget: agency(async () => 'B3'), flights, hotels, tell }, order);
    expect(text).toMatch(/^Not booked \(message: no address\), cancel by hand: (flight, hotel|hotel, flight)$/);
  });
});
