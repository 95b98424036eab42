import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { action, bookTrip, parallel, runSaga, sequence } from './program.js';

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const agency = (ms: number, reference: string) => ({
  book: vi.fn(() => after(ms, reference)),
  cancel: vi.fn(async (_reference: string) => {}),
});

describe('bookTrip', () => {
  const order = { traveller: 'Ada', city: 'Oslo' };

  test('books flight and hotel and tells the traveller', async () => {
    const tell = vi.fn(async () => {});
    const trip = bookTrip({ budget: agency(1, 'B1'), flights: agency(30, 'F1'), hotels: agency(20, 'H1'), tell }, order);
    await vi.advanceTimersByTimeAsync(50);
    expect(await trip).toBe('Booked flight F1 and hotel H1');
    expect(tell.mock.calls).toEqual([['Ada', 'Flight F1, hotel H1']]);
  });

  test('cancels the hotel although it answers after the flight has failed', async () => {
    const flights = { book: vi.fn(() => Promise.reject(new Error('sold out'))), cancel: vi.fn(async () => {}) };
    const hotels = agency(2000, 'H7');
    const trip = bookTrip({ budget: agency(1, 'B7'), flights, hotels, tell: async () => {} }, order);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await trip).toBe('Not booked (flight: sold out), cancelled: hotel, budget');
    expect(hotels.cancel.mock.calls).toEqual([['H7']]);
  });

  test('tries a flight a second time', async () => {
    const flights = agency(5, 'F2');
    flights.book.mockRejectedValueOnce(new Error('busy'));
    const trip = bookTrip({ budget: agency(1, 'B2'), flights, hotels: agency(5, 'H2'), tell: async () => {} }, order);
    await vi.advanceTimersByTimeAsync(506);
    expect(await trip).toBe('Booked flight F2 and hotel H2');
  });
});

describe('runSaga', () => {
  test('gives the results by name', async () => {
    const outcome = await runSaga(sequence(action('a', { run: () => 1 }), action('b', { run: ({ a }) => [a, 2] })));
    expect(outcome).toEqual({ status: 'done', results: { a: 1, b: [1, 2] } });
  });

  test('takes back what was done, the last first', async () => {
    const undo = vi.fn();
    const outcome = await runSaga(
      sequence(
        action('a', { run: () => 'A', undo }),
        action('b', { run: () => 'B', undo }),
        action('c', {
          run: () => {
            throw new Error('full');
          },
          undo,
        }),
      ),
    );
    expect(outcome).toEqual({ status: 'undone', failed: 'c', reason: 'full', undone: ['b', 'a'] });
    expect(undo.mock.calls).toEqual([['B'], ['A']]);
  });

  test('takes parallel steps at the same time', async () => {
    const all = runSaga(parallel(action('x', { run: () => after(30, 1) }), action('y', { run: () => after(30, 2) })));
    await vi.advanceTimersByTimeAsync(30);
    expect(await all).toEqual({ status: 'done', results: { x: 1, y: 2 } });
  });
});
