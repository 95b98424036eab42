export interface BreakerOptions {
  /** So many failures within `withinMs` open the breaker. */
  failures?: number;
  withinMs?: number;
  /** How long it stays open at first; doubled each time in a row, up to `maxOpenMs`. */
  openMs?: number;
  maxOpenMs?: number;
  /** So many successful trials close it again. */
  trials?: number;
}

export type BreakerState = 'closed' | 'open' | 'half-open';

export class BreakerOpen extends Error {
  readonly retryInMs: number;

  constructor(retryInMs: number) {
    super(retryInMs > 0 ? `Not before ${retryInMs} ms` : 'Another trial is under way');
    this.name = 'BreakerOpen';
    this.retryInMs = retryInMs;
  }
}

/** Keeps calls away from something that fails, and lets it prove itself again. Times are milliseconds. */
export class Breaker {
  readonly #limit: number;
  readonly #withinMs: number;
  readonly #openMs: number;
  readonly #maxOpenMs: number;
  readonly #trials: number;

  #state: BreakerState = 'closed';
  /** Rises with each change of the state: what began in an earlier era has no say. */
  #era = 0;
  #failedAt: number[] = [];
  #passed = 0;
  #isTrying = false;
  #reopensAt = 0;
  #timesOpened = 0;

  constructor({ failures = 3, withinMs = 10_000, openMs = 1000, maxOpenMs = 30_000, trials = 2 }: BreakerOptions = {}) {
    this.#limit = failures;
    this.#withinMs = withinMs;
    this.#openMs = openMs;
    this.#maxOpenMs = maxOpenMs;
    this.#trials = trials;
  }

  get state(): BreakerState {
    if (this.#state === 'open' && Date.now() >= this.#reopensAt) this.#enter('half-open');
    return this.#state;
  }

  async call<T>(work: () => Promise<T>): Promise<T> {
    this.#admit();
    const era = this.#era;
    try {
      const value = await work();
      if (era === this.#era) this.#succeeded();
      return value;
    } catch (error) {
      if (era === this.#era) this.#failed();
      throw error;
    }
  }

  #admit(): void {
    switch (this.state) {
      case 'closed':
        return;
      case 'open':
        throw new BreakerOpen(this.#reopensAt - Date.now());
      case 'half-open':
        if (this.#isTrying) throw new BreakerOpen(0);
        this.#isTrying = true;
    }
  }

  #succeeded(): void {
    if (this.#state === 'closed') return;
    this.#isTrying = false;
    this.#passed += 1;
    if (this.#passed >= this.#trials) {
      this.#timesOpened = 0;
      this.#enter('closed');
    }
  }

  #failed(): void {
    const now = Date.now();
    if (this.#state === 'closed') {
      this.#failedAt = this.#failedAt.filter((at) => now - at < this.#withinMs);
      this.#failedAt.push(now);
      if (this.#failedAt.length < this.#limit) return;
    }
    this.#reopensAt = now + Math.min(this.#maxOpenMs, this.#openMs * 2 ** this.#timesOpened);
    this.#timesOpened += 1;
    this.#enter('open');
  }

  #enter(state: BreakerState): void {
    this.#state = state;
    this.#era += 1;
    this.#failedAt = [];
    this.#passed = 0;
    this.#isTrying = false;
  }
}

export interface Supplier {
  readonly name: string;
  quote(product: string): Promise<number>;
}

export interface Quote {
  supplier: string;
  price: number;
}

/** Asks suppliers in the order of preference, each behind a breaker of its own. */
export class QuoteDesk {
  readonly #counters: { supplier: Supplier; breaker: Breaker }[];

  constructor(suppliers: readonly Supplier[], options: BreakerOptions = {}) {
    this.#counters = suppliers.map((supplier) => ({ supplier, breaker: new Breaker(options) }));
  }

  async quote(product: string): Promise<Quote> {
    const reasons: string[] = [];
    for (const { supplier, breaker } of this.#counters) {
      try {
        return { supplier: supplier.name, price: await breaker.call(() => supplier.quote(product)) };
      } catch (error) {
        reasons.push(`${supplier.name}: ${(error as Error).message}`);
      }
    }
    throw new Error(`Nobody quotes ${product} (${reasons.join('; ')})`);
  }

  states(): Record<string, BreakerState> {
    return Object.fromEntries(this.#counters.map(({ supplier, breaker }) => [supplier.name, breaker.state]));
  }
}
