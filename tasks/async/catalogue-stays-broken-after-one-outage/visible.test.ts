import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BatchLoader, Catalogue, type Product, type Supplier } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const products = async (ids: string[]): Promise<Product[]> => ids.map((id) => ({ id, title: `Title ${id}`, supplierId: 's1' }));
const suppliers = async (ids: string[]): Promise<Supplier[]> => ids.map((id) => ({ id, name: `Supplier ${id}` }));

describe('BatchLoader', () => {
  test('asks for the keys of five milliseconds at once', async () => {
    const fetch = vi.fn(async (keys: string[]) => keys.map((key) => key.length));
    const loader = new BatchLoader(fetch);
    const all = Promise.all([loader.load('a'), loader.load('bb'), loader.load('a')]);
    await vi.advanceTimersByTimeAsync(5);
    expect(await all).toEqual([1, 2, 1]);
    expect(fetch.mock.calls).toEqual([[['a', 'bb']]]);
  });

  test('asks again for a key without a value', async () => {
    let isThere = false;
    const loader = new BatchLoader(async (keys: string[]) => keys.map((key) => (isThere ? key : new Error(`no ${key}`))));
    const failed = expect(loader.load('k')).rejects.toThrow('no k');
    await vi.advanceTimersByTimeAsync(5);
    await failed;
    isThere = true;
    const again = loader.load('k');
    await vi.advanceTimersByTimeAsync(5);
    expect(await again).toBe('k');
  });

  test('refuses an answer of the wrong length', async () => {
    const loader = new BatchLoader(async () => ['only one']);
    const failed = Promise.all([
      expect(loader.load('x')).rejects.toThrow('Expected 2 results, got 1'),
      expect(loader.load('y')).rejects.toThrow('Expected 2 results, got 1'),
    ]);
    await vi.advanceTimersByTimeAsync(5);
    await failed;
  });
});

describe('Catalogue', () => {
  test('makes the cards of a page', async () => {
    const catalogue = new Catalogue(products, suppliers);
    const page = catalogue.page(['p1', 'p2']);
    await vi.advanceTimersByTimeAsync(10);
    expect(await page).toEqual([
      { kind: 'card', id: 'p1', title: 'Title p1', supplier: 'Supplier s1' },
      { kind: 'card', id: 'p2', title: 'Title p2', supplier: 'Supplier s1' },
    ]);
  });

  test('is whole again when the suppliers are back', async () => {
    let isDown = true;
    const catalogue = new Catalogue(products, async (ids) => {
      if (isDown) throw new Error('suppliers are down');
      return suppliers(ids);
    });
    const first = catalogue.page(['p7']);
    await vi.advanceTimersByTimeAsync(10);
    expect(await first).toEqual([{ kind: 'broken', id: 'p7', reason: 'suppliers are down' }]);
    isDown = false;
    const second = catalogue.page(['p7', 'p8']);
    await vi.advanceTimersByTimeAsync(10);
    expect(await second).toEqual([
      { kind: 'card', id: 'p7', title: 'Title p7', supplier: 'Supplier s1' },
      { kind: 'card', id: 'p8', title: 'Title p8', supplier: 'Supplier s1' },
    ]);
  });

  test('asks for a changed product again', async () => {
    const fetch = vi.fn(products);
    const catalogue = new Catalogue(fetch, suppliers);
    catalogue.page(['p3', 'p4']);
    await vi.advanceTimersByTimeAsync(10);
    catalogue.changed('p4');
    catalogue.page(['p3', 'p4']);
    await vi.advanceTimersByTimeAsync(10);
    expect(fetch.mock.calls).toEqual([[['p3', 'p4']], [['p4']]]);
  });
});
