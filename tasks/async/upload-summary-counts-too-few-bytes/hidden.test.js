import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { uploadAll } from './program.js';

const after = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const byPlan = (plan) => vi.fn(async ({ name }) => {
  const { ms = 0, bytes, fails } = plan[name];
  if (ms > 0) await after(ms);
  if (fails) throw new Error(fails);
  return { bytes, etag: `tag-${name}` };
});
const named = (plan) => Object.keys(plan).map((name) => ({ name }));

describe('sums', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('hold when a slow upload ends after many quick ones', async () => {
    const plan = { slow: { ms: 100, bytes: 1000 }, q1: { ms: 10, bytes: 7 }, q2: { ms: 10, bytes: 8 }, q3: { ms: 10, bytes: 9 } };
    const result = uploadAll(named(plan), byPlan(plan), { concurrency: 2 });
    await vi.advanceTimersByTimeAsync(100);
    expect((await result).bytes).toBe(1024);
  });

  test('hold with one upload at a time', async () => {
    const plan = { a: { ms: 5, bytes: 11 }, b: { ms: 5, bytes: 22 }, c: { ms: 5, bytes: 33 } };
    const result = uploadAll(named(plan), byPlan(plan), { concurrency: 1 });
    await vi.advanceTimersByTimeAsync(15);
    expect((await result).bytes).toBe(66);
  });

  test('count only what arrived', async () => {
    const plan = { a: { ms: 5, bytes: 50 }, b: { ms: 8, bytes: 60, fails: 'refused' }, c: { ms: 12, bytes: 70 } };
    const onProgress = vi.fn();
    const result = uploadAll(named(plan), byPlan(plan), { onProgress });
    await vi.advanceTimersByTimeAsync(12);
    const { bytes, uploaded, receipts } = await result;
    expect([bytes, uploaded, receipts]).toEqual([120, 2, ['tag-a', null, 'tag-c']]);
    expect(onProgress.mock.calls.map(([report]) => report)).toEqual([
      { done: 1, of: 3, bytes: 50 },
      { done: 2, of: 3, bytes: 50 },
      { done: 3, of: 3, bytes: 120 },
    ]);
  });

  test('tell the largest folder', async () => {
    const plan = { 'img/cats/1.png': { bytes: 40 }, 'docs/a.pdf': { bytes: 50 }, 'img/cats/2.png': { bytes: 20 }, 'img/dogs/1.png': { bytes: 5 } };
    expect((await uploadAll(named(plan), byPlan(plan), { concurrency: 1 })).largestFolder).toBe('img/cats/');
  });

  test('tell the first by name of equally large folders', async () => {
    const plan = { 'z/1': { bytes: 4 }, 'b/1': { bytes: 2 }, 'b/2': { bytes: 2 }, 'c/1': { bytes: 4 } };
    expect((await uploadAll(named(plan), byPlan(plan), { concurrency: 1 })).largestFolder).toBe('b/');
  });
});

describe('runs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('keep receipts in the order of the files', async () => {
    const plan = { late: { ms: 30, bytes: 1 }, early: { ms: 1, bytes: 2 } };
    const result = uploadAll(named(plan), byPlan(plan));
    await vi.advanceTimersByTimeAsync(30);
    expect((await result).receipts).toEqual(['tag-late', 'tag-early']);
  });

  test('start the next file as soon as one ends', async () => {
    const plan = { a: { ms: 50, bytes: 1 }, b: { ms: 10, bytes: 1 }, c: { ms: 10, bytes: 1 } };
    const upload = byPlan(plan);
    const result = uploadAll(named(plan), upload, { concurrency: 2 });
    expect(upload).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10);
    expect(upload).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(40);
    expect((await result).uploaded).toBe(3);
  });

  test('stop at the failure limit and list what was skipped', async () => {
    const plan = { d: { fails: 'no space' }, a: { fails: 'no space left' }, b: { bytes: 1 }, c: { bytes: 1 } };
    const upload = byPlan(plan);
    const result = uploadAll(named(plan), upload, { concurrency: 1, maxFailures: 2 });
    await vi.advanceTimersByTimeAsync(10);
    expect(await result).toEqual({
      bytes: 0,
      uploaded: 0,
      receipts: [null, null, null, null],
      failed: [{ name: 'a', message: 'no space left' }, { name: 'd', message: 'no space' }],
      skipped: ['b', 'c'],
      largestFolder: null,
    });
    expect(upload).toHaveBeenCalledTimes(2);
  });

  test('of no files end at once', async () => {
    const upload = vi.fn();
    expect(await uploadAll([], upload)).toEqual({ bytes: 0, uploaded: 0, receipts: [], failed: [], skipped: [], largestFolder: null });
    expect(upload).not.toHaveBeenCalled();
  });

  test('start no more workers than there are files', async () => {
    const upload = vi.fn(async () => ({ bytes: 3, etag: 'only' }));
    const result = await uploadAll([{ name: 'one' }], upload, { concurrency: Infinity });
    expect(result.bytes).toBe(3);
    expect(upload.mock.calls).toEqual([[{ name: 'one' }]]);
  });

  test.each([[0], [-2], [Number.NaN]])('refuse a concurrency of %d', async (concurrency) => {
    const error = await uploadAll([{ name: 'a' }], async () => ({}), { concurrency }).catch((reason) => reason);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe(`Expected a concurrency of at least 1, got ${concurrency}`);
  });
});
