import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeyedLocks, Ledger } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store whose every access takes ten milliseconds. */
const slowStore = (balances: Record<string, number>) => ({
  balances,
  async read(account: string) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    return balances[account] ?? 0;
  },
  async write(account: string, cents: number) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    balances[account] = cents;
  },
});

describe('Ledger', () => {
  test('moves money', async () => {
    const store = slowStore({ ann: 500, bob: 100 });
    const done = new Ledger(store).transfer('ann', 'bob', 150);
    await vi.advanceTimersByTimeAsync(40);
    await done;
    expect(store.balances).toEqual({ ann: 350, bob: 250 });
  });

  test('keeps two transfers at once apart', async () => {
    const store = slowStore({ ann: 500, bob: 0 });
    const ledger = new Ledger(store);
    const done = Promise.all([ledger.transfer('ann', 'bob', 100), ledger.transfer('bob', 'ann', 30)]);
    await vi.advanceTimersByTimeAsync(80);
    await done;
    expect(store.balances).toEqual({ ann: 430, bob: 70 });
    expect(ledger.busy).toBe(0);
  });

  test('keeps a third transfer apart that comes while the second is made', async () => {
    const store = slowStore({ ann: 900, bob: 0 });
    const ledger = new Ledger(store);
    const transfers = [ledger.transfer('ann', 'bob', 100), ledger.transfer('ann', 'cid', 10)];
    await vi.advanceTimersByTimeAsync(45);
    transfers.push(ledger.transfer('ann', 'dan', 1));
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all(transfers);
    expect(store.balances).toEqual({ ann: 789, bob: 100, cid: 10, dan: 1 });
  });

  test('refuses what is not there', async () => {
    const ledger = new Ledger(slowStore({ ann: 99 }));
    const refused = expect(ledger.transfer('ann', 'bob', 100)).rejects.toThrow('ann has 99 cents, not 100');
    await vi.advanceTimersByTimeAsync(10);
    await refused;
    await expect(ledger.transfer('ann', 'ann', 5)).rejects.toThrow('Expected two accounts, got ann twice');
  });
});

describe('KeyedLocks', () => {
  test('lets readers in together and a writer alone', async () => {
    const locks = new KeyedLocks();
    const readers = await Promise.all([locks.acquire('k', 'read'), locks.acquire('k', 'read')]);
    const entered = vi.fn();
    const writer = locks.acquire('k', 'write').then(entered);
    for (const release of readers) {
      expect(entered).not.toHaveBeenCalled();
      release();
    }
    await writer;
    expect(entered).toHaveBeenCalledTimes(1);
  });

  test('lets nobody wait whose signal is aborted', async () => {
    const locks = new KeyedLocks();
    await locks.acquire('k', 'write');
    const controller = new AbortController();
    const refused = expect(locks.acquire('k', 'write', controller.signal)).rejects.toThrow('shutting down');
    controller.abort(new Error('shutting down'));
    await refused;
  });
});
