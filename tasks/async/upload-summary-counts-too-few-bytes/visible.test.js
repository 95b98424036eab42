import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { uploadAll } from './program.js';

const file = (name, size) => ({ name, size });
const uploadIn = (ms) => async ({ name, size }) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return { bytes: size, etag: `#${name}` };
};

describe('uploadAll', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('uploads one file', async () => {
    const result = uploadAll([file('a.txt', 5)], uploadIn(10));
    await vi.advanceTimersByTimeAsync(10);
    expect(await result).toEqual({ bytes: 5, uploaded: 1, receipts: ['#a.txt'], failed: [], skipped: [], largestFolder: '' });
  });

  test('adds up the bytes of three files', async () => {
    const result = uploadAll([file('a', 100), file('b', 20), file('c', 3)], uploadIn(10));
    await vi.advanceTimersByTimeAsync(10);
    expect((await result).bytes).toBe(123);
  });

  test('runs no more than three uploads at a time', async () => {
    let running = 0;
    let most = 0;
    const upload = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      return { bytes: 1, etag: 'x' };
    };
    const files = Array.from({ length: 8 }, (_, i) => file(`f${i}`, 1));
    const result = uploadAll(files, upload);
    await vi.advanceTimersByTimeAsync(30);
    expect((await result).uploaded).toBe(8);
    expect(most).toBe(3);
  });

  test('goes on after a file that fails', async () => {
    const upload = async ({ name, size }) => {
      if (name === 'x') throw new Error('too large');
      return { bytes: size, etag: name };
    };
    const result = await uploadAll([file('x', 9), file('y', 4)], upload, { concurrency: 1 });
    expect(result.failed).toEqual([{ name: 'x', message: 'too large' }]);
    expect(result.receipts).toEqual([null, 'y']);
    expect(result.bytes).toBe(4);
  });

  test('reports progress with the bytes so far', async () => {
    const onProgress = vi.fn();
    const result = uploadAll([file('a', 10), file('b', 30)], uploadIn(5), { onProgress });
    await vi.advanceTimersByTimeAsync(5);
    await result;
    expect(onProgress.mock.calls).toEqual([[{ done: 1, of: 2, bytes: 10 }], [{ done: 2, of: 2, bytes: 40 }]]);
  });
});
