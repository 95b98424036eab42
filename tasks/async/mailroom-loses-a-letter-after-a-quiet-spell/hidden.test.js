import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundles, Channel, ChannelClosed, createMailroom } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const outcome = (promise) => promise.then((value) => value, (error) => error.message);

describe('a take that gave up', () => {
  test('leaves the next value to others', async () => {
    const channel = new Channel();
    const first = outcome(channel.take({ timeoutMs: 20 }));
    await vi.advanceTimersByTimeAsync(20);
    expect(await first).toBe('Nothing to take within 20 ms');
    const second = outcome(channel.take());
    await channel.put('parcel');
    channel.close();
    expect(await second).toBe('parcel');
  });

  test('leaves those before and behind it in the line', async () => {
    const channel = new Channel();
    const takes = [channel.take(), channel.take({ timeoutMs: 10 }), channel.take(), channel.take({ timeoutMs: 5000 })].map(outcome);
    await vi.advanceTimersByTimeAsync(15);
    for (const value of ['p', 'q', 'r']) await channel.put(value);
    expect(await Promise.all(takes)).toEqual(['p', 'Nothing to take within 10 ms', 'q', 'r']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('lets a value wait in the channel', async () => {
    const channel = new Channel(1);
    const missed = outcome(channel.take({ timeoutMs: 1 }));
    await vi.advanceTimersByTimeAsync(1);
    await missed;
    await channel.put('kept');
    expect(channel.size).toBe(1);
    expect(await channel.take()).toBe('kept');
  });
});

describe('a put that gave up', () => {
  test('puts nothing', async () => {
    const channel = new Channel();
    const late = outcome(channel.put('late', { timeoutMs: 40 }));
    await vi.advanceTimersByTimeAsync(40);
    expect(await late).toBe('Nobody takes it within 40 ms');
    const next = outcome(channel.take({ timeoutMs: 5 }));
    await vi.advanceTimersByTimeAsync(5);
    expect(await next).toBe('Nothing to take within 5 ms');
  });

  test('can be repeated without a double', async () => {
    const channel = new Channel(1);
    await channel.put('a');
    const refused = outcome(channel.put('b', { timeoutMs: 10 }));
    await vi.advanceTimersByTimeAsync(10);
    await refused;
    const again = outcome(channel.put('b'));
    const taken = [await channel.take(), await channel.take()];
    await again;
    expect(taken).toEqual(['a', 'b']);
    expect(channel.size).toBe(0);
  });
});

describe('order', () => {
  test('is kept while putters wait', async () => {
    const channel = new Channel(2);
    const puts = Promise.all([1, 2, 3, 4].map((n) => channel.put(n)));
    expect(channel.size).toBe(2);
    const taken = [];
    for (let i = 0; i < 4; i++) taken.push(await channel.take());
    await puts;
    expect(taken).toEqual([1, 2, 3, 4]);
  });

  test('without room is from hand to hand', async () => {
    const channel = new Channel();
    const done = vi.fn();
    channel.put('gift', { timeoutMs: 1000 }).then(done);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).not.toHaveBeenCalled();
    expect(await channel.take()).toBe('gift');
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('closing', () => {
  test('ends those who wait for values, and refuses new ones', async () => {
    const channel = new Channel(1);
    const waiting = channel.take({ timeoutMs: 9000 }).catch((error) => error);
    channel.close();
    const error = await waiting;
    expect(error).toBeInstanceOf(ChannelClosed);
    expect([error.name, error.message]).toEqual(['ChannelClosed', 'The channel is closed']);
    expect(vi.getTimerCount()).toBe(0);
    await expect(channel.put(1)).rejects.toThrow('The channel is closed');
    await expect(channel.take()).rejects.toThrow('The channel is closed');
  });

  test('leaves what was put before', async () => {
    const channel = new Channel(1);
    await channel.put('in');
    const waiting = channel.put('waiting');
    channel.close();
    const seen = [];
    for await (const value of channel) seen.push(value);
    await waiting;
    expect(seen).toEqual(['in', 'waiting']);
  });
});

describe('bundles', () => {
  test('and values can be left with an error', async () => {
    const channel = new Channel(4);
    await channel.put('v');
    const values = channel[Symbol.asyncIterator]();
    expect(await values.next()).toEqual({ done: false, value: 'v' });
    await expect(values.throw(new Error('enough'))).rejects.toThrow('enough');
  });

  test('hold what came within the time after the first', async () => {
    const channel = new Channel(10);
    const seen = [];
    const reading = (async () => {
      for await (const bundle of bundles(channel)) seen.push([Date.now(), ...bundle]);
    })();
    await vi.advanceTimersByTimeAsync(500);
    for (const [ms, value] of [[60, 'a'], [39, 'b'], [2, 'c'], [0, 'd']]) {
      await channel.put(value);
      await vi.advanceTimersByTimeAsync(ms);
    }
    await vi.advanceTimersByTimeAsync(300);
    channel.close();
    await reading;
    expect(seen).toEqual([[600, 'a', 'b', 'c'], [701, 'd']]);
  });

  test('hold ten at most unless told otherwise', async () => {
    const channel = new Channel(20);
    for (let i = 0; i < 12; i++) await channel.put(i);
    channel.close();
    const sizes = [];
    for await (const bundle of bundles(channel)) sizes.push(bundle.length);
    expect(sizes).toEqual([10, 2]);
  });
});

describe('letters', () => {
  test('that cannot be sent are listed, and the rest is sent', async () => {
    const send = vi.fn(async (letters) => {
      if (letters.includes('bomb')) throw new Error('refused');
    });
    const mailroom = createMailroom(send, { size: 1 });
    for (const letter of ['bill', 'bomb', 'card']) await mailroom.drop(letter);
    expect(await mailroom.close()).toEqual({ bundles: 2, letters: 2, lost: [{ letters: ['bomb'], reason: 'refused' }] });
  });

  test('wait for room while a bundle is sent', async () => {
    const mailroom = createMailroom(() => new Promise((resolve) => setTimeout(resolve, 1000)), { size: 1, backlog: 1 });
    await mailroom.drop('l1');
    await vi.advanceTimersByTimeAsync(0);
    await mailroom.drop('l2');
    expect(mailroom.waiting()).toBe(1);
    const third = outcome(mailroom.drop('l3', { timeoutMs: 70 }));
    await vi.advanceTimersByTimeAsync(70);
    expect(await third).toBe('Nobody takes it within 70 ms');
    const closed = mailroom.close();
    await vi.advanceTimersByTimeAsync(3000);
    expect(await closed).toEqual({ bundles: 2, letters: 2, lost: [] });
  });

  test('after a night of silence are sent as well', async () => {
    const send = vi.fn(async () => {});
    const mailroom = createMailroom(send);
    await mailroom.drop('evening');
    await vi.advanceTimersByTimeAsync(99);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(28_800_000);
    for (const letter of ['m1', 'm2']) await mailroom.drop(letter);
    const closed = mailroom.close();
    expect(await closed).toEqual({ bundles: 2, letters: 3, lost: [] });
    expect(send.mock.calls).toEqual([[['evening']], [['m1', 'm2']]]);
  });
});
