/** What commands do when they are told to stop. */

export interface StopSignals extends Disposable {
  /** Fires at the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

/** The exit code of a command that was interrupted. */
export const INTERRUPTED = 130;

/** Ctrl-C in two stages: the first asks a command to come to its end, the second ends it at once. `onFirst` tells the user; `onSecond` has to be done before the process goes, and may wait for nothing. */
export function stopSignals({ onFirst, onSecond }: { onFirst(): void; onSecond(): void }): StopSignals {
  const asked = new AbortController();
  const stop = () => {
    if (asked.signal.aborted) {
      onSecond();
      process.exit(INTERRUPTED);
    }
    onFirst();
    asked.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // A process in which nothing is left to happen would go of itself, though only a signal should end it.
  const alive = setInterval(() => {}, 2 ** 30);
  return {
    signal: asked.signal,
    [Symbol.dispose]() {
      clearInterval(alive);
      process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}

/** For commands that nothing need come to its end in: SIGINT and SIGTERM end the process at once, after `before`. */
export function exitWhenStopped(before: () => void): Disposable {
  const stop = () => {
    before();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return { [Symbol.dispose]: () => void process.off('SIGINT', stop).off('SIGTERM', stop) };
}
