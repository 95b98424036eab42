import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk, Hub } from './program.js';

describe('listeners', () => {
  test('may be the same function twice', () => {
    const hub = new Hub();
    const listener = vi.fn();
    const stopFirst = hub.on('a', listener);
    hub.on('a', listener);
    expect(hub.listenerCount('a')).toBe(2);
    expect(hub.emit('a', 'x')).toBe(2);
    stopFirst();
    stopFirst();
    expect(hub.emit('a', 'y')).toBe(1);
    expect(listener.mock.calls).toEqual([['x'], ['x'], ['y']]);
  });

  test('by once hear one event', () => {
    const hub = new Hub();
    const heard = vi.fn();
    hub.once('b', heard);
    hub.emit('b', 1);
    hub.emit('b', 2);
    expect(heard.mock.calls).toEqual([[1]]);
    expect(hub.listenerCount('b')).toBe(0);
  });

  test('by once can be ended before', () => {
    const hub = new Hub();
    const heard = vi.fn();
    hub.once('c', heard)();
    hub.emit('c', 1);
    expect(heard).not.toHaveBeenCalled();
  });

  test('that throw do not keep the event from others', () => {
    const hub = new Hub();
    const heard = vi.fn();
    hub.on('d', () => {
      throw new Error('first');
    });
    hub.on('d', () => {
      throw new Error('second');
    });
    hub.on('d', heard);
    expect(() => hub.emit('d', 5)).toThrow(/^first$/);
    expect(heard.mock.calls).toEqual([[5]]);
  });

  test('added during an event hear only the next', () => {
    const hub = new Hub();
    const heard = vi.fn();
    hub.once('e', () => hub.on('e', heard));
    expect(hub.emit('e', 1)).toBe(1);
    hub.emit('e', 2);
    expect(heard.mock.calls).toEqual([[2]]);
  });

  test('are limited for each event by itself', () => {
    const hub = new Hub({ maxListeners: 1 });
    const stop = hub.on('f', () => {});
    hub.on('g', () => {});
    expect(() => hub.on('f', () => {})).toThrow('Too many listeners for f (1)');
    stop();
    hub.on('f', () => {});
    expect(hub.listenerCount('f')).toBe(1);
    expect(hub.listenerCount('h')).toBe(0);
  });
});

describe('waiting', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('leaves no timer behind when the event comes', async () => {
    const hub = new Hub();
    const wait = hub.waitFor('ready', { timeoutMs: 60_000 });
    expect(vi.getTimerCount()).toBe(1);
    hub.emit('ready', 'go');
    expect(await wait).toBe('go');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('asks where no more after it was given up', async () => {
    const hub = new Hub();
    const where = vi.fn(() => false);
    const missed = expect(hub.waitFor('door', { where, timeoutMs: 10 })).rejects.toThrow('No door within 10 ms');
    hub.emit('door', 'early');
    await vi.advanceTimersByTimeAsync(10);
    await missed;
    expect(hub.emit('door', 'late')).toBe(0);
    expect(where.mock.calls).toEqual([['early']]);
  });

  test('ends in the last millisecond with the event', async () => {
    const hub = new Hub();
    const wait = hub.waitFor('bus', { timeoutMs: 100 });
    await vi.advanceTimersByTimeAsync(99);
    hub.emit('bus', 42);
    expect(await wait).toBe(42);
  });

  test('is refused where there are too many listeners', async () => {
    const hub = new Hub({ maxListeners: 0 });
    await expect(hub.waitFor('queue')).rejects.toThrow('Too many listeners for queue (0)');
  });

  test('of many ends for each with its own event', async () => {
    const hub = new Hub();
    const waits = ['x', 'y'].map((wanted) => hub.waitFor('letter', { where: ({ to }) => to === wanted }));
    hub.emit('letter', { to: 'y', n: 1 });
    hub.emit('letter', { to: 'x', n: 2 });
    expect(await Promise.all(waits)).toEqual([{ to: 'x', n: 2 }, { to: 'y', n: 1 }]);
  });
});

describe('desk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('gets the answer with its own number', async () => {
    const hub = new Hub();
    hub.on('price:ask', ({ id, question }) => {
      setTimeout(() => hub.emit('price:answer', { id, text: `${question}!` }), id === 1 ? 50 : 10);
    });
    const desk = createDesk(hub, 'price');
    const both = Promise.all([desk.ask('tea'), desk.ask('milk')]);
    expect(desk.waiting()).toBe(2);
    await vi.advanceTimersByTimeAsync(50);
    expect(await both).toEqual(['tea!', 'milk!']);
    expect(desk.waiting()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('hears an answer that is given at once', async () => {
    const hub = new Hub();
    hub.on('echo:ask', ({ id, question }) => hub.emit('echo:answer', { id, text: question }));
    expect(await createDesk(hub, 'echo').ask('hello')).toBe('hello');
  });

  test('waits a second unless told otherwise, and answers later questions', async () => {
    const hub = new Hub({ maxListeners: 2 });
    const desk = createDesk(hub, 'vet');
    const first = expect(desk.ask('dog')).rejects.toThrow('No vet:answer within 1000 ms');
    const second = expect(desk.ask('cat')).rejects.toThrow('No vet:answer within 1000 ms');
    await vi.advanceTimersByTimeAsync(999);
    expect(desk.waiting()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([first, second]);
    const third = desk.ask('fish');
    hub.emit('vet:answer', { id: 3, text: 'fine' });
    expect(await third).toBe('fine');
  });
});
