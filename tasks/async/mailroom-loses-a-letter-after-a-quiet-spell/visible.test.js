import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundles, Channel, createMailroom } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Channel', () => {
  test('hands values over in order', async () => {
    const channel = new Channel(3);
    await channel.put('a');
    await channel.put('b');
    expect(channel.size).toBe(2);
    expect([await channel.take(), await channel.take()]).toEqual(['a', 'b']);
  });

  test('lets a putter wait until there is room', async () => {
    const channel = new Channel(1);
    await channel.put(1);
    const done = vi.fn();
    const second = channel.put(2).then(done);
    await vi.advanceTimersByTimeAsync(10);
    expect(done).not.toHaveBeenCalled();
    expect(await channel.take()).toBe(1);
    await second;
    expect(done).toHaveBeenCalledTimes(1);
    expect(await channel.take()).toBe(2);
  });

  test('take gives up in time', async () => {
    const missed = expect(new Channel().take({ timeoutMs: 30 })).rejects.toThrow('Nothing to take within 30 ms');
    await vi.advanceTimersByTimeAsync(30);
    await missed;
  });
});

describe('mailroom', () => {
  test('sends a full bundle at once', async () => {
    const send = vi.fn(async () => {});
    const mailroom = createMailroom(send, { size: 2 });
    await mailroom.drop('x');
    await mailroom.drop('y');
    await vi.advanceTimersByTimeAsync(0);
    expect(send.mock.calls).toEqual([[['x', 'y']]]);
    expect(await mailroom.close()).toEqual({ bundles: 1, letters: 2, lost: [] });
  });

  test('sends every letter, with pauses between them', async () => {
    const send = vi.fn(async () => {});
    const mailroom = createMailroom(send, { size: 5, maxWaitMs: 50 });
    for (const letter of ['one', 'two', 'three']) {
      await mailroom.drop(letter);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(await mailroom.close()).toEqual({ bundles: 3, letters: 3, lost: [] });
    expect(send.mock.calls).toEqual([[['one']], [['two']], [['three']]]);
  });

  test('bundles end with the channel', async () => {
    const channel = new Channel(9);
    for (const n of [1, 2, 3]) await channel.put(n);
    channel.close();
    const seen = [];
    for await (const bundle of bundles(channel, { size: 2 })) seen.push(bundle);
    expect(seen).toEqual([[1, 2], [3]]);
  });
});
