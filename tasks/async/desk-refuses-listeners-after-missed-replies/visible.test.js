import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk, Hub } from './program.js';

describe('Hub', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('calls listeners until they are ended', () => {
    const hub = new Hub();
    const listener = vi.fn();
    const stop = hub.on('tick', listener);
    expect(hub.emit('tick', 1)).toBe(1);
    stop();
    expect(hub.emit('tick', 2)).toBe(0);
    expect(listener.mock.calls).toEqual([[1]]);
  });

  test('waitFor resolves with the event that is wanted', async () => {
    const hub = new Hub();
    const even = hub.waitFor('number', { where: (n) => n % 2 === 0 });
    hub.emit('number', 3);
    hub.emit('number', 4);
    expect(await even).toBe(4);
    expect(hub.listenerCount('number')).toBe(0);
  });

  test('waitFor gives up after a second', async () => {
    const hub = new Hub();
    const missed = expect(hub.waitFor('reply')).rejects.toThrow('No reply within 1000 ms');
    await vi.advanceTimersByTimeAsync(1000);
    await missed;
  });

  test('nobody listens any more once the wait was given up', async () => {
    const hub = new Hub();
    const missed = expect(hub.waitFor('parcel', { timeoutMs: 40 })).rejects.toThrow('No parcel within 40 ms');
    await vi.advanceTimersByTimeAsync(40);
    await missed;
    expect(hub.listenerCount('parcel')).toBe(0);
  });

  test('a desk can be asked again and again, answered or not', async () => {
    const hub = new Hub({ maxListeners: 3 });
    const desk = createDesk(hub, 'stock', { timeoutMs: 20 });
    const outcomes = [];
    for (let i = 0; i < 5; i++) {
      desk.ask(`item ${i}`).catch((error) => outcomes.push(error.message));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(outcomes).toEqual(Array(5).fill('No stock:answer within 20 ms'));
    expect(desk.waiting()).toBe(0);
  });

  test('refuses the eleventh listener', () => {
    const hub = new Hub();
    for (let i = 0; i < 10; i++) hub.on('load', () => {});
    expect(() => hub.on('load', () => {})).toThrow('Too many listeners for load (10)');
  });
});
