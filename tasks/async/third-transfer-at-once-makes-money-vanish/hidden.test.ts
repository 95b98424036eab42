import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holding, KeyedLocks, Ledger, type Mode } from './program.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Enters and stays for some time; what happens is written down. */
const visitor = (locks: KeyedLocks, log: string[]) => async (name: string, mode: Mode, ms: number, signal?: AbortSignal) => {
  const release = await locks.acquire('door', mode, signal);
  log.push(`${name} in`);
  await pause(ms);
  log.push(`${name} out`);
  release();
};

const storeOf = (entries: [string, number][], ms: number) => {
  const balances = new Map(entries);
  return {
    balances,
    read: vi.fn(async (account: string) => {
      await pause(ms);
      return balances.get(account) ?? 0;
    }),
    write: vi.fn(async (account: string, cents: number) => {
      await pause(ms);
      balances.set(account, cents);
    }),
  };
};

describe('a lock', () => {
  test('that was handed on keeps newcomers out', async () => {
    const log: string[] = [];
    const visit = visitor(new KeyedLocks(), log);
    const visits = [visit('a', 'write', 20), visit('b', 'write', 50)];
    await vi.advanceTimersByTimeAsync(30);
    visits.push(visit('c', 'write', 5), visit('d', 'read', 5));
    await vi.advanceTimersByTimeAsync(60);
    await Promise.all(visits);
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out', 'd in', 'd out']);
  });

  test('of several readers keeps a writer out until the last has left', async () => {
    const log: string[] = [];
    const locks = new KeyedLocks();
    const visit = visitor(locks, log);
    const visits = [visit('short', 'read', 10), visit('long', 'read', 40)];
    await vi.advanceTimersByTimeAsync(20);
    visits.push(visit('w', 'write', 10));
    await vi.advanceTimersByTimeAsync(30);
    await Promise.all(visits);
    expect(log).toEqual(['short in', 'long in', 'short out', 'long out', 'w in', 'w out']);
    expect(locks.size).toBe(0);
  });

  test('is given in the order of asking: a reader does not overtake a writer', async () => {
    const log: string[] = [];
    const visit = visitor(new KeyedLocks(), log);
    const visits = [visit('r1', 'read', 30), visit('w1', 'write', 10), visit('r2', 'read', 10), visit('r3', 'read', 10), visit('w2', 'write', 1)];
    await vi.advanceTimersByTimeAsync(60);
    await Promise.all(visits);
    expect(log).toEqual(['r1 in', 'r1 out', 'w1 in', 'w1 out', 'r2 in', 'r3 in', 'r2 out', 'r3 out', 'w2 in', 'w2 out']);
  });

  test('can be released twice without harm', async () => {
    const locks = new KeyedLocks();
    const release = await locks.acquire('x', 'read');
    const other = await locks.acquire('x', 'read');
    release();
    release();
    expect(locks.size).toBe(1);
    const entered = vi.fn();
    const writer = locks.acquire('x', 'write').then(entered);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).not.toHaveBeenCalled();
    other();
    await writer;
    expect(locks.size).toBe(1);
  });

  test('of another key is another lock', async () => {
    const locks = new KeyedLocks();
    await locks.acquire('one', 'write');
    await locks.acquire('two', 'write');
    expect(locks.size).toBe(2);
  });
});

describe('a signal', () => {
  test('takes a writer out of the line and lets the readers behind it in', async () => {
    const log: string[] = [];
    const visit = visitor(new KeyedLocks(), log);
    const controller = new AbortController();
    const first = visit('r', 'read', 50);
    const aborted = visit('w', 'write', 10, controller.signal).catch((error) => log.push(error.message));
    const behind = visit('s', 'read', 10);
    await vi.advanceTimersByTimeAsync(5);
    controller.abort(new Error('no patience'));
    await vi.advanceTimersByTimeAsync(60);
    await Promise.all([first, aborted, behind]);
    expect(log.slice().sort()).toEqual(['no patience', 'r in', 'r out', 's in', 's out']);
    expect(log.indexOf('s out')).toBeLessThan(log.indexOf('r out'));
  });

  test('leaves the others in the line', async () => {
    const locks = new KeyedLocks();
    const release = await locks.acquire('q', 'write');
    const controller = new AbortController();
    const entered: string[] = [];
    const waiting = ['p1', 'p2', 'p3'].map((name) =>
      locks.acquire('q', 'read', name === 'p2' ? controller.signal : undefined).then(
        () => entered.push(name),
        (error) => entered.push(`${name} ${error.message}`),
      ),
    );
    controller.abort(new Error('left'));
    release();
    await Promise.all(waiting);
    expect(entered.sort()).toEqual(['p1', 'p2 left', 'p3']);
  });

  test('that is aborted before keeps out at once', async () => {
    const locks = new KeyedLocks();
    await expect(locks.acquire('y', 'read', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    expect(locks.size).toBe(0);
  });

  test('has no effect any more once the lock is held', async () => {
    const locks = new KeyedLocks();
    const controller = new AbortController();
    const first = await locks.acquire('z', 'write');
    const second = locks.acquire('z', 'write', controller.signal);
    const third = locks.acquire('z', 'write');
    first();
    const release = await second;
    controller.abort(new Error('never mind'));
    const entered = vi.fn();
    const last = third.then(entered);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).not.toHaveBeenCalled();
    release();
    await last;
    expect(entered).toHaveBeenCalledTimes(1);
  });
});

describe('holding', () => {
  test('takes each key once, and releases all of them after an error', async () => {
    const locks = new KeyedLocks();
    const during: number[] = [];
    const work = async () => {
      during.push(locks.size);
      throw new Error('oops');
    };
    await expect(holding(locks, ['b', 'a', 'b'], { mode: 'write' }, work)).rejects.toThrow('oops');
    expect(during).toEqual([2]);
    expect(locks.size).toBe(0);
  });

  test('gives back what it had when it is aborted on the way', async () => {
    const locks = new KeyedLocks();
    const release = await locks.acquire('m', 'write');
    const controller = new AbortController();
    const work = vi.fn(async () => 1);
    const held = holding(locks, ['m', 'l'], { mode: 'write', signal: controller.signal }, work);
    const refused = expect(held).rejects.toThrow('stop');
    await vi.advanceTimersByTimeAsync(1);
    expect(locks.size).toBe(2);
    controller.abort(new Error('stop'));
    await refused;
    expect(work).not.toHaveBeenCalled();
    expect(locks.size).toBe(1);
    release();
    expect(locks.size).toBe(0);
  });
});

describe('accounts', () => {
  test('hold what was paid in by many at any time', async () => {
    const store = storeOf([['pot', 0], ['eve', 1000]], 3);
    const ledger = new Ledger(store);
    const transfers: Promise<void>[] = [];
    for (const cents of [1, 2, 4, 8, 16, 32]) {
      transfers.push(ledger.transfer('eve', 'pot', cents));
      await vi.advanceTimersByTimeAsync(7);
    }
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all(transfers);
    expect(store.balances).toEqual(new Map([['pot', 63], ['eve', 937]]));
    expect(ledger.busy).toBe(0);
  });

  test('in opposite directions do not block each other for ever', async () => {
    const store = storeOf([['u', 50], ['v', 60]], 1);
    const ledger = new Ledger(store);
    const done = Promise.all([ledger.transfer('v', 'u', 20), ledger.transfer('u', 'v', 5), ledger.transfer('v', 'u', 1)]);
    await vi.advanceTimersByTimeAsync(20);
    await done;
    expect(store.balances).toEqual(new Map([['u', 66], ['v', 44]]));
  });

  test('are added up between transfers, never during one', async () => {
    const store = storeOf([['c1', 100], ['c2', 100]], 10);
    const ledger = new Ledger(store);
    const transfer = ledger.transfer('c1', 'c2', 70);
    await vi.advanceTimersByTimeAsync(25);
    const totals = [ledger.total(['c1', 'c2']), ledger.total(['c2', 'c1'])];
    const done = vi.fn();
    for (const total of totals) total.then(done);
    await vi.advanceTimersByTimeAsync(25);
    await transfer;
    expect(done.mock.calls).toEqual([[200], [200]]);
    expect(store.read).toHaveBeenCalledTimes(6);
  });

  test.each([[0], [-5], [1.5]])('do not take %d cents', async (cents) => {
    const store = storeOf([['n', 10]], 1);
    const error = await new Ledger(store).transfer('n', 'o', cents).catch((reason) => reason);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe(`Expected a positive number of cents, got ${cents}`);
    expect(store.read).not.toHaveBeenCalled();
  });

  test('may be emptied, and not more', async () => {
    const store = storeOf([['g', 25]], 1);
    const ledger = new Ledger(store);
    const both = Promise.allSettled([ledger.transfer('g', 'h', 25), ledger.transfer('g', 'h', 1)]);
    await vi.advanceTimersByTimeAsync(20);
    const [first, second] = await both;
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { message: 'g has 0 cents, not 1' } });
    expect(store.balances).toEqual(new Map([['g', 0], ['h', 25]]));
  });

  test('wait no longer than the signal allows', async () => {
    const store = storeOf([['i', 9]], 10);
    const ledger = new Ledger(store);
    const controller = new AbortController();
    const first = ledger.transfer('i', 'j', 4);
    const second = expect(ledger.transfer('i', 'j', 4, { signal: controller.signal })).rejects.toThrow('timeout');
    controller.abort(new Error('timeout'));
    await second;
    await vi.advanceTimersByTimeAsync(40);
    await first;
    expect(store.balances).toEqual(new Map([['i', 5], ['j', 4]]));
  });
});
