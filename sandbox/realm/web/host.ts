/** What the web globals of a realm need from the host, and what they give back. */

export type PrintLevel = 'log' | 'info' | 'warn' | 'error' | 'debug';

/** The host's side. A snapshot has none yet: it is put into a {@link HostBox} once per context. */
export interface WebHost {
  /** Virtual milliseconds since the epoch, whole or fractional. */
  now(): number;
  /** Asks for `fireTimer(id)` in `delayMs` (0 to 2^31-1); 0 comes from `setImmediate`, or from any timer while the clock is faked. */
  setTimer(id: number, delayMs: number, repeat: boolean): void;
  clearTimer(id: number): void;
  /** The text of the libraries that give URL and the like. */
  polyfills(): string;
  /** One console call, formatted. The host bounds the sum. */
  print(level: PrintLevel, text: string): void;
  /** True while `vi.useFakeTimers()` is in force: a delay of 0 then stays 0 instead of becoming 1, as under Vitest. */
  isFake?(): boolean;
}

export interface HostBox {
  host: WebHost;
}

/** What the host calls in a realm. */
export interface RealmClock {
  /** Runs the callback of a timer; what it throws propagates. An id that is not set does nothing. */
  fireTimer(id: number): void;
  /** Restarts `Math.random` and `crypto` from a seed, and `performance.now()` from zero. */
  seed(n: number): void;
}

/** The one function that a realm has of its host: what is asked, and up to three arguments. */
export type HostCall = (what: string, ...args: (string | number | boolean | null)[]) => unknown;

/** The host's web side behind its one function. */
export function webHost(call: HostCall): WebHost {
  return {
    now: () => call('now') as number,
    setTimer: (id, delayMs, repeat) => void call('setTimer', id, delayMs, repeat),
    clearTimer: (id) => void call('clearTimer', id),
    print: (level, text) => void call('print', level, text),
    polyfills: () => call('polyfills') as string,
    isFake: () => call('isFake') as boolean,
  };
}

/** A box whose host stands still: what a snapshot is made with. */
export function createHostBox(): HostBox {
  return { host: { now: () => 0, setTimer() {}, clearTimer() {}, print() {}, polyfills: () => '' } };
}
