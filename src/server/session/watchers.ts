/** Who looks on while an episode is played. A player waits for no watcher: one that reads slowly misses steps. */
import { TraceFixError } from '../../errors.ts';
import type { EpisodeHandle } from '../../gym/index.ts';
import { toJson } from '../wire/json.ts';
import type { Envelope } from './play.ts';

/** What a watcher is told of one step. */
export interface Told {
  readonly stepCount: number;
  /** Written once, whoever asks first, and never when nobody does. */
  json(): string;
}

/** Steps that wait for a slow reader; the oldest go first, since each one shows the whole standing. */
const MAX_WAITING = 16;
const MAX_WATCHERS = 1000;

export class Watchers {
  // By handle and not by id: two clients may have chosen the same label.
  readonly #watching = new WeakMap<EpisodeHandle, Set<Watcher>>();
  #count = 0;

  countOf(handle: EpisodeHandle): number {
    return this.#watching.get(handle)?.size ?? 0;
  }

  /** Hears of every step from now on; needs `close()`. @throws {TraceFixError} `at_capacity` */
  open(handle: EpisodeHandle): Watcher {
    if (this.#count >= MAX_WATCHERS) {
      throw new TraceFixError(
        'at_capacity',
        `Expected at most ${MAX_WATCHERS} watchers, got another; ask again when one has gone.`,
      );
    }
    const siblings = this.#watching.get(handle) ?? new Set();
    const watcher: Watcher = new Watcher(() => {
      if (siblings.delete(watcher)) this.#count -= 1;
    });
    this.#watching.set(handle, siblings.add(watcher));
    this.#count += 1;
    if (handle.done) watcher.end();
    return watcher;
  }

  tell(handle: EpisodeHandle, action: unknown, result: Envelope): void {
    const watchers = this.#watching.get(handle);
    if (watchers === undefined || watchers.size === 0) return;
    let text: string | undefined;
    const json = () => {
      text ??= toJson({ action, ...result });
      return text;
    };
    const told = { stepCount: handle.state().step_count, json };
    for (const watcher of watchers) watcher.hear(told);
    if (result.done) this.end(handle);
  }

  /** The episode is over, or nobody plays it any more. */
  end(handle: EpisodeHandle): void {
    for (const watcher of this.#watching.get(handle) ?? []) watcher.end();
  }
}

export class Watcher {
  readonly #waiting: Told[] = [];
  readonly #onClose: () => void;
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(onClose: () => void) {
    this.#onClose = onClose;
  }

  hear(told: Told): void {
    this.#waiting.push(told);
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** The next step, `end`, or `nothing` after so long. */
  async next(patienceMs: number): Promise<Told | 'end' | 'nothing'> {
    if (this.#waiting.length === 0 && !this.#ended) await this.#somethingOr(patienceMs);
    return this.#waiting.shift() ?? (this.#ended ? 'end' : 'nothing');
  }

  close(): void {
    this.#onClose();
    this.end();
  }

  async #somethingOr(patienceMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
