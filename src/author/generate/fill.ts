/** Makes tasks ahead of time while nobody needs the sandbox. */
import type { Sandbox } from '../../../sandbox/sandbox.ts';

export interface Filling {
  /** Has a piece of work done when there is time; the latest asked for comes first, and the oldest is forgotten. */
  add(work: () => Promise<unknown>): void;
  close(): void;
}

/** Pieces that may wait. */
const MOST_WAITING = 16;
const PAUSE_MS = 20;

/** One piece at a time, each begun when no run is under way or waits; a failure is nobody's business, since what is needed is made again. */
export function createFilling(sandbox: Sandbox): Filling {
  let waiting: (() => Promise<unknown>)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isClosed = false;

  function schedule(): void {
    if (timer !== undefined || isBusy || isClosed || waiting.length === 0) return;
    // What is made ahead keeps no process alive.
    timer = setTimeout(turn, PAUSE_MS).unref();
  }

  async function turn(): Promise<void> {
    timer = undefined;
    const { queued, running } = sandbox.stats();
    const work = queued + running > 0 ? undefined : waiting.pop();
    if (work !== undefined) {
      isBusy = true;
      await work().catch(() => {});
      isBusy = false;
    }
    schedule();
  }

  return {
    add(work) {
      waiting = [...waiting, work].slice(-MOST_WAITING);
      schedule();
    },
    close() {
      isClosed = true;
      waiting = [];
      clearTimeout(timer);
    },
  };
}
