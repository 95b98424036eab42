export interface LoaderOptions {
  /** The most keys that one fetch may ask for. */
  maxBatch?: number;
  /** How long a batch waits for further keys. */
  windowMs?: number;
  /** How long a value is kept. */
  ttlMs?: number;
}

/** Gets the values of several keys at once; an Error stands for a key that has none. */
export type BatchFetch<V> = (keys: string[]) => Promise<readonly (V | Error)[]>;

interface Request<V> {
  readonly key: string;
  readonly promise: Promise<V>;
  resolve(value: V): void;
  reject(reason: unknown): void;
}

interface Batch<V> {
  readonly requests: Request<V>[];
  readonly timer: ReturnType<typeof setTimeout>;
}

interface Entry<V> {
  readonly promise: Promise<V>;
  /** Infinity while the value is under way. */
  expiresAt: number;
}

function newRequest<V>(key: string): Request<V> {
  return { key, ...Promise.withResolvers<V>() };
}

/** Collects single loads into batches and remembers what they gave. Times are milliseconds. */
export class BatchLoader<V> {
  readonly #fetch: BatchFetch<V>;
  readonly #maxBatch: number;
  readonly #windowMs: number;
  readonly #ttlMs: number;
  readonly #entries = new Map<string, Entry<V>>();
  #open: Batch<V> | undefined;

  constructor(fetch: BatchFetch<V>, { maxBatch = 50, windowMs = 5, ttlMs = 60_000 }: LoaderOptions = {}) {
    this.#fetch = fetch;
    this.#maxBatch = maxBatch;
    this.#windowMs = windowMs;
    this.#ttlMs = ttlMs;
  }

  load(key: string): Promise<V> {
    const known = this.#entries.get(key);
    if (known !== undefined && known.expiresAt > Date.now()) return known.promise;

    const request = newRequest<V>(key);
    this.#entries.set(key, { promise: request.promise, expiresAt: Infinity });
    this.#enqueue(request);
    return request.promise;
  }

  /** Remembers a value that is known from elsewhere, unless the key is known already. */
  prime(key: string, value: V): boolean {
    const known = this.#entries.get(key);
    if (known !== undefined && known.expiresAt > Date.now()) return false;
    this.#entries.set(key, { promise: Promise.resolve(value), expiresAt: Date.now() + this.#ttlMs });
    return true;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  #enqueue(request: Request<V>): void {
    const batch = this.#open ?? this.#newBatch();
    batch.requests.push(request);
    if (batch.requests.length === this.#maxBatch) this.#close(batch);
  }

  #newBatch(): Batch<V> {
    const batch: Batch<V> = {
      requests: [],
      timer: setTimeout(() => this.#close(batch), this.#windowMs),
    };
    this.#open = batch;
    return batch;
  }

  #close(batch: Batch<V>): void {
    clearTimeout(batch.timer);
    this.#open = undefined;
    this.#dispatch(batch.requests);
  }

  async #dispatch(requests: Request<V>[]): Promise<void> {
    try {
      const results = await this.#fetch(requests.map(({ key }) => key));
      if (results.length !== requests.length) {
        throw new Error(`Expected ${requests.length} results, got ${results.length}`);
      }
      requests.forEach((request, index) => {
        this.#settle(request, results[index] as V | Error);
      });
    } catch (error) {
      for (const request of requests) this.#fail(request, error);
    }
  }

  #settle(request: Request<V>, result: V | Error): void {
    if (result instanceof Error) {
      this.#fail(request, result);
      return;
    }
    const entry = this.#entries.get(request.key);
    if (entry?.promise === request.promise) entry.expiresAt = Date.now() + this.#ttlMs;
    request.resolve(result);
  }

  #fail(request: Request<V>, error: unknown): void {
    const isRemembered = this.#entries.get(request.key)?.promise === request.promise;
    if (isRemembered) this.#entries.delete(request.key);
    request.reject(error);
  }
}

export interface Product {
  id: string;
  title: string;
  supplierId: string;
}

export interface Supplier {
  id: string;
  name: string;
}

export type Card =
  | { kind: 'card'; id: string; title: string; supplier: string }
  | { kind: 'broken'; id: string; reason: string };

/** The cards of a page of the catalogue; what cannot be loaded is a broken card. */
export class Catalogue {
  readonly #products: BatchLoader<Product>;
  readonly #suppliers: BatchLoader<Supplier>;

  constructor(fetchProducts: BatchFetch<Product>, fetchSuppliers: BatchFetch<Supplier>, options: LoaderOptions = {}) {
    this.#products = new BatchLoader(fetchProducts, options);
    this.#suppliers = new BatchLoader(fetchSuppliers, options);
  }

  page(ids: readonly string[]): Promise<Card[]> {
    return Promise.all(ids.map((id) => this.#card(id)));
  }

  changed(id: string): void {
    this.#products.forget(id);
  }

  async #card(id: string): Promise<Card> {
    try {
      const product = await this.#products.load(id);
      const supplier = await this.#suppliers.load(product.supplierId);
      return { kind: 'card', id, title: product.title, supplier: supplier.name };
    } catch (error) {
      return { kind: 'broken', id, reason: (error as Error).message };
    }
  }
}
