/** What runs right now, so that a shutdown can wait for it. */
import { waitAtMost } from '../operations/wait-at-most.ts';

export class Running {
  readonly #work = new Set<Promise<unknown>>();

  track<T>(work: Promise<T>): Promise<T> {
    const settled = work.then(
      () => undefined,
      // The asker handles the failure; here only its end counts.
      () => undefined,
    );
    this.#work.add(settled);
    settled.then(() => this.#work.delete(settled));
    return work;
  }

  /** Resolves when nothing runs any more, or after `limitMs`. */
  async settle(limitMs: number): Promise<void> {
    await waitAtMost(limitMs, this.#idle());
  }

  async #idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }
}
