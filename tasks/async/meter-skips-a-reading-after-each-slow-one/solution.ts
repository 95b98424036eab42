export interface Reading<T> {
  /** The moment for which the reading was due. */
  readonly due: number;
  readonly tookMs: number;
  readonly value: T;
}

export interface MeterOptions {
  /** Distance of two readings. */
  everyMs: number;
  /** How long after each full period the reading is due. */
  offsetMs?: number;
  /** How many readings are kept. */
  keep?: number;
  onError?: (error: unknown, due: number) => void;
}

type Run = { timer: ReturnType<typeof setTimeout> | undefined };

/** Takes readings at fixed moments of the clock. Times are milliseconds. */
export class Meter<T> {
  readonly #read: () => T | Promise<T>;
  readonly #everyMs: number;
  readonly #offsetMs: number;
  readonly #keep: number;
  readonly #onError: (error: unknown, due: number) => void;
  #readings: Reading<T>[] = [];
  #missed = 0;
  #run: Run | undefined;

  constructor(read: () => T | Promise<T>, { everyMs, offsetMs = 0, keep = 100, onError = () => {} }: MeterOptions) {
    this.#read = read;
    this.#everyMs = everyMs;
    this.#offsetMs = offsetMs;
    this.#keep = keep;
    this.#onError = onError;
  }

  get readings(): readonly Reading<T>[] {
    return [...this.#readings];
  }

  /** How many moments have passed without a reading because the one before was under way. */
  get missed(): number {
    return this.#missed;
  }

  start(): void {
    if (this.#run !== undefined) throw new Error('The meter is already running');
    const run: Run = { timer: undefined };
    this.#run = run;
    this.#schedule(run, this.#nextDue());
  }

  stop(): void {
    clearTimeout(this.#run?.timer);
    this.#run = undefined;
  }

  /** The first moment after now for which a reading is due. */
  #nextDue(): number {
    const sinceOffset = Date.now() - this.#offsetMs;
    const periods = Math.floor(sinceOffset / this.#everyMs) + 1;
    return periods * this.#everyMs + this.#offsetMs;
  }

  #schedule(run: Run, due: number): void {
    run.timer = setTimeout(() => this.#take(run, due), due - Date.now());
  }

  async #take(run: Run, due: number): Promise<void> {
    try {
      const value = await this.#read();
      this.#readings.push({ due, tookMs: Date.now() - due, value });
      this.#readings = this.#readings.slice(-this.#keep);
    } catch (error) {
      this.#onError(error, due);
    }
    if (this.#run !== run) return;

    const next = this.#nextDue();
    this.#missed += (next - due) / this.#everyMs - 1;
    this.#schedule(run, next);
  }
}
