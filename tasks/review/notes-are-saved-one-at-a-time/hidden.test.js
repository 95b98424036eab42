import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSaver } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each write takes ten milliseconds; texts that begin with ! fail. */
function slow() {
  const log = [];
  const write = async (id, text) => {
    log.push(`${Date.now()} ${id} ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (text.startsWith('!')) throw new Error(`cannot write ${text}`);
  };
  return { log, saver: createSaver(write) };
}
const pass = (ms) => vi.advanceTimersByTimeAsync(ms);

describe('save', () => {
  test('a note that is being written is written again', async () => {
    const { log, saver } = slow();
    const results = [saver.save('x', 'v1')];
    await pass(5);
    expect(saver.waiting).toEqual([]);
    results.push(saver.save('x', 'v2'), saver.save('x', 'v3'));
    expect(saver.waiting).toEqual(['x']);
    await pass(20);
    expect(log).toEqual(['0 x v1', '10 x v3']);
    expect(await Promise.all(results)).toEqual([true, true, true]);
  });

  test('a note keeps its place in the queue', async () => {
    const { log, saver } = slow();
    saver.save('x', '1');
    await pass(1);
    for (const [id, text] of [['y', '2'], ['z', '3'], ['y', '4']]) saver.save(id, text);
    await pass(40);
    expect(log).toEqual(['0 x 1', '10 y 4', '20 z 3']);
  });

  test('all who saved a text that fails are told', async () => {
    const { saver } = slow();
    const both = Promise.allSettled([saver.save('x', 'fine'), saver.save('x', '!bad')]);
    await pass(10);
    expect((await both).map(({ reason }) => reason.message)).toEqual(['cannot write !bad', 'cannot write !bad']);
    expect(await saver.settled()).toBe(1);
  });

  test('an error that nobody waits for stops nothing', async () => {
    const { log, saver } = slow();
    saver.save('x', '!a').catch(() => {});
    saver.save('y', '!b').catch(() => {});
    saver.save('z', 'c');
    await pass(30);
    expect([log.length, await saver.settled()]).toEqual([3, 2]);
  });

  test('a write that throws at once is an error as well', async () => {
    const saver = createSaver(() => {
      throw new TypeError('no such disk');
    });
    await expect(saver.save('x', 'a')).rejects.toThrow(new TypeError('no such disk'));
    expect(await saver.settled()).toBe(1);
  });
});

describe('discard', () => {
  test('does not reach what is being written', async () => {
    const { log, saver } = slow();
    const done = saver.save('x', 'a');
    await pass(3);
    expect(saver.discard('x')).toBe(false);
    await pass(7);
    expect([await done, log]).toEqual([true, ['0 x a']]);
  });

  test('a note can be saved anew', async () => {
    const { log, saver } = slow();
    saver.save('x', 'a');
    await pass(1);
    const first = saver.save('y', 'b');
    expect(saver.discard('y')).toBe(true);
    const second = saver.save('y', 'c');
    await pass(30);
    expect([await first, await second, log]).toEqual([false, true, ['0 x a', '10 y c']]);
  });

  test('a note saved anew waits on its own', async () => {
    const { log, saver } = slow();
    saver.save('x', 'a');
    await pass(1);
    saver.save('y', 'b');
    saver.discard('y');
    saver.save('z', 'c');
    saver.save('y', 'd');
    await pass(14);
    expect(saver.waiting).toEqual(['y']);
    saver.save('y', 'e');
    await pass(50);
    expect(log).toEqual(['0 x a', '10 z c', '20 y e']);
  });

  test('empty texts are texts', async () => {
    const { log, saver } = slow();
    saver.save('x', '');
    await pass(10);
    expect([saver.discard('q'), log]).toEqual([false, ['0 x ']]);
  });
});

test('settled waits for what comes in meanwhile', async () => {
  const { saver } = slow();
  const ends = [];
  saver.save('x', 'a');
  saver.settled().then((failures) => ends.push(Date.now(), failures));
  await pass(5);
  saver.save('y', 'b');
  await pass(50);
  expect(ends).toEqual([20, 0]);
  expect(await createSaver(async () => {}).settled()).toBe(0);
});
