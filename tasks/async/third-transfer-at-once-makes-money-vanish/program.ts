export type Mode = 'read' | 'write';
export type Release = () => void;

interface Waiter {
  readonly mode: Mode;
  grant(): void;
}

/** Who is inside and who waits, for one key. */
interface Gate {
  readers: number;
  isWriting: boolean;
  readonly line: Waiter[];
}

function canEnter(gate: Gate, mode: Mode): boolean {
  if (gate.isWriting) return false;
  return mode === 'read' || gate.readers === 0;
}

function enter(gate: Gate, mode: Mode): void {
  if (mode === 'write') gate.isWriting = true;
  else gate.readers += 1;
}

function leave(gate: Gate, mode: Mode): void {
  if (mode === 'write') gate.isWriting = false;
  else gate.readers -= 1;
}

/** Locks by key: many may read at a time, or one may write. */
export class KeyedLocks {
  readonly #gates = new Map<string, Gate>();

  /** The number of keys that are held. */
  get size(): number {
    return this.#gates.size;
  }

  async acquire(key: string, mode: Mode, signal?: AbortSignal): Promise<Release> {
    signal?.throwIfAborted();
    const gate = this.#gateOf(key);
    if (gate.line.length === 0 && canEnter(gate, mode)) enter(gate, mode);
    else await this.#queue(key, gate, mode, signal);

    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      leave(gate, mode);
      this.#admit(key, gate);
    };
  }

  #gateOf(key: string): Gate {
    let gate = this.#gates.get(key);
    if (gate === undefined) {
      gate = { readers: 0, isWriting: false, line: [] };
      this.#gates.set(key, gate);
    }
    return gate;
  }

  #queue(key: string, gate: Gate, mode: Mode, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        gate.line.splice(gate.line.indexOf(waiter), 1);
        this.#admit(key, gate);
        reject(signal?.reason);
      };
      const waiter: Waiter = {
        mode,
        grant() {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      gate.line.push(waiter);
      signal?.addEventListener('abort', giveUp);
    });
  }

  /** Lets those in who can go in now, from the front of the line. */
  #admit(key: string, gate: Gate): void {
    let first = gate.line[0];
    while (first !== undefined && canEnter(gate, first.mode)) {
      gate.line.shift();
      enter(gate, first.mode);
      first.grant();
      first = gate.line[0];
    }
    if (gate.line.length === 0) this.#gates.delete(key);
  }
}

/** Does the work while holding all the keys; they are taken in one order everywhere, so nobody waits in a circle. */
export async function holding<T>(
  locks: KeyedLocks,
  keys: readonly string[],
  { mode, signal }: { mode: Mode; signal?: AbortSignal },
  work: () => Promise<T>,
): Promise<T> {
  const releases: Release[] = [];
  try {
    for (const key of [...new Set(keys)].sort()) releases.push(await locks.acquire(key, mode, signal));
    return await work();
  } finally {
    for (const release of releases) release();
  }
}

export interface Store {
  read(account: string): Promise<number>;
  write(account: string, cents: number): Promise<void>;
}

/** Moves money between accounts of a store that knows no transactions. */
export class Ledger {
  readonly #store: Store;
  readonly #locks = new KeyedLocks();

  constructor(store: Store) {
    this.#store = store;
  }

  /** How many accounts are in use at the moment. */
  get busy(): number {
    return this.#locks.size;
  }

  async transfer(from: string, to: string, cents: number, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
    if (from === to) throw new Error(`Expected two accounts, got ${from} twice`);
    if (!Number.isInteger(cents) || cents <= 0) throw new RangeError(`Expected a positive number of cents, got ${cents}`);

    await holding(this.#locks, [from, to], { mode: 'write', ...(signal && { signal }) }, async () => {
      const available = await this.#store.read(from);
      if (available < cents) throw new Error(`${from} has ${available} cents, not ${cents}`);
      const present = await this.#store.read(to);
      await this.#store.write(from, available - cents);
      await this.#store.write(to, present + cents);
    });
  }

  total(accounts: readonly string[]): Promise<number> {
    return holding(this.#locks, accounts, { mode: 'read' }, async () => {
      const balances = await Promise.all(accounts.map((account) => this.#store.read(account)));
      return balances.reduce((sum, cents) => sum + cents, 0);
    });
  }
}
