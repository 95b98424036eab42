import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BatchLoader, Catalogue, type Product, type Supplier } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const upper = () => vi.fn(async (keys: string[]) => keys.map((key) => key.toUpperCase()));
const slow = <T>(ms: number, make: (keys: string[]) => T) =>
  vi.fn((keys: string[]) => new Promise<T>((resolve) => setTimeout(() => resolve(make(keys)), ms)));

describe('batches', () => {
  test('are sent when they are full, and the rest when the window ends', async () => {
    const fetch = upper();
    const loader = new BatchLoader(fetch, { maxBatch: 2, windowMs: 20 });
    const all = Promise.all(['a', 'b', 'c'].map((key) => loader.load(key)));
    expect(fetch.mock.calls).toEqual([[['a', 'b']]]);
    await vi.advanceTimersByTimeAsync(19);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch.mock.calls[1]).toEqual([['c']]);
    expect(await all).toEqual(['A', 'B', 'C']);
  });

  test('hold fifty keys at most', async () => {
    const fetch = upper();
    const loader = new BatchLoader(fetch);
    for (let i = 0; i < 51; i++) loader.load(`k${i}`);
    await vi.advanceTimersByTimeAsync(5);
    expect(fetch.mock.calls.map(([keys]) => keys.length)).toEqual([50, 1]);
  });

  test('that were full leave no timer and no empty fetch', async () => {
    const fetch = upper();
    const loader = new BatchLoader(fetch, { maxBatch: 1 });
    expect(await loader.load('q')).toBe('Q');
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(50);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('take no keys once they are under way', async () => {
    const fetch = slow(100, (keys) => keys.map((key) => `${key}!`));
    const loader = new BatchLoader(fetch, { windowMs: 10 });
    const first = loader.load('u');
    await vi.advanceTimersByTimeAsync(50);
    const second = loader.load('v');
    const joined = loader.load('u');
    await vi.advanceTimersByTimeAsync(110);
    expect(await Promise.all([first, second, joined])).toEqual(['u!', 'v!', 'u!']);
    expect(fetch.mock.calls).toEqual([[['u']], [['v']]]);
  });
});

describe('values', () => {
  test('are kept for a minute from their arrival', async () => {
    const fetch = slow(500, (keys) => keys);
    const loader = new BatchLoader(fetch, { maxBatch: 1 });
    loader.load('w');
    await vi.advanceTimersByTimeAsync(500 + 59_999);
    loader.load('w');
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    loader.load('w');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('that are primed are not fetched while they live', async () => {
    const fetch = upper();
    const loader = new BatchLoader(fetch, { maxBatch: 1, ttlMs: 100 });
    expect(loader.prime('m', 'given')).toBe(true);
    expect(loader.prime('m', 'other')).toBe(false);
    expect(await loader.load('m')).toBe('given');
    expect(fetch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(loader.prime('m', 'newer')).toBe(true);
    expect(await loader.load('m')).toBe('newer');
    await vi.advanceTimersByTimeAsync(100);
    expect(await loader.load('m')).toBe('M');
  });

  test('that are forgotten while under way are fetched anew', async () => {
    let version = 0;
    const loader = new BatchLoader(slow(30, (keys) => keys.map((key) => `${key}${++version}`)), { maxBatch: 1, ttlMs: 10_000 });
    const first = loader.load('z');
    loader.forget('z');
    await vi.advanceTimersByTimeAsync(10);
    const second = loader.load('z');
    await vi.advanceTimersByTimeAsync(10_025);
    expect([await first, await second]).toEqual(['z1', 'z2']);
    expect(await loader.load('z')).toBe('z2');
  });
});

describe('failures', () => {
  test('and values of a key that was forgotten reach those who wait, and nobody else', async () => {
    let isBad = false;
    const fetch = slow(20, (keys) => keys.map((key) => (isBad ? new Error('spoilt') : key)));
    const loader = new BatchLoader<string>(fetch, { maxBatch: 1 });
    const fine = loader.load('e');
    loader.forget('e');
    await vi.advanceTimersByTimeAsync(20);
    expect(await fine).toBe('e');
    isBad = true;
    const spoilt = expect(loader.load('e')).rejects.toThrow('spoilt');
    loader.forget('e');
    await vi.advanceTimersByTimeAsync(20);
    await spoilt;
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('of a whole fetch are not remembered', async () => {
    const fetch = vi
      .fn<(keys: string[]) => Promise<number[]>>()
      .mockRejectedValueOnce(new Error('timeout'))
      .mockImplementation(async (keys) => keys.map((key) => key.length));
    const loader = new BatchLoader(fetch, { maxBatch: 2 });
    const failed = await Promise.allSettled([loader.load('one'), loader.load('three')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await Promise.all([loader.load('one'), loader.load('three')])).toEqual([3, 5]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('by a wrong number of results are not remembered', async () => {
    let answers: string[] = [];
    const loader = new BatchLoader(async () => answers, { maxBatch: 1 });
    await expect(loader.load('n')).rejects.toThrow('Expected 1 results, got 0');
    answers = ['yes'];
    expect(await loader.load('n')).toBe('yes');
  });

  test('leave a key free to be primed', async () => {
    const loader = new BatchLoader<string>(() => Promise.reject(new Error('gone')), { maxBatch: 1 });
    await expect(loader.load('r')).rejects.toThrow('gone');
    expect(loader.prime('r', 'spare')).toBe(true);
    expect(await loader.load('r')).toBe('spare');
  });

  test('of one key spare the others', async () => {
    const loader = new BatchLoader(async (keys: string[]) => keys.map((key) => (key === 'bad' ? new RangeError('no such key') : key)), { maxBatch: 2 });
    const [bad, good] = await Promise.allSettled([loader.load('bad'), loader.load('good')]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'no such key' } });
    expect(good).toEqual({ status: 'fulfilled', value: 'good' });
  });

  test('of a forgotten load leave the newer one alone', async () => {
    let calls = 0;
    const fetch = vi.fn((keys: string[]) => {
      calls += 1;
      const ms = calls === 1 ? 40 : 100;
      return new Promise<(string | Error)[]>((resolve) =>
        setTimeout(() => resolve(keys.map((key) => (ms === 40 ? new Error('old') : key))), ms),
      );
    });
    const loader = new BatchLoader(fetch, { maxBatch: 1 });
    const old = expect(loader.load('t')).rejects.toThrow('old');
    loader.forget('t');
    const newer = loader.load('t');
    await vi.advanceTimersByTimeAsync(50);
    await old;
    loader.load('t');
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(50);
    expect(await newer).toBe('t');
  });
});

describe('pages', () => {
  test('recover card by card', async () => {
    const outage = { products: true, suppliers: false };
    const fetchProducts = vi.fn(async (ids: string[]): Promise<Product[]> => {
      if (outage.products) throw new Error('no products');
      return ids.map((id) => ({ id, title: id, supplierId: `of-${id}` }));
    });
    const fetchSuppliers = vi.fn(async (ids: string[]): Promise<(Supplier | Error)[]> => {
      if (outage.suppliers) throw new Error('no suppliers');
      return ids.map((id) => (id === 'of-c' ? new Error('unknown supplier') : { id, name: id.toUpperCase() }));
    });
    const catalogue = new Catalogue(fetchProducts, fetchSuppliers, { windowMs: 1 });
    const show = async (...ids: string[]) => {
      const page = catalogue.page(ids);
      await vi.advanceTimersByTimeAsync(2);
      return page;
    };
    expect(await show('a')).toEqual([{ kind: 'broken', id: 'a', reason: 'no products' }]);
    Object.assign(outage, { products: false, suppliers: true });
    expect(await show('a', 'b')).toEqual([
      { kind: 'broken', id: 'a', reason: 'no suppliers' },
      { kind: 'broken', id: 'b', reason: 'no suppliers' },
    ]);
    outage.suppliers = false;
    expect(await show('a', 'c')).toEqual([
      { kind: 'card', id: 'a', title: 'a', supplier: 'OF-A' },
      { kind: 'broken', id: 'c', reason: 'unknown supplier' },
    ]);
    expect(fetchProducts.mock.calls).toEqual([[['a']], [['a', 'b']], [['c']]]);
    expect(fetchSuppliers.mock.calls).toEqual([[['of-a', 'of-b']], [['of-a', 'of-c']]]);
  });
});
