/** Who may have a task made next: a few searches at a time, askers in turn. */
import { createFairQueue } from '../../../sandbox/index.ts';
import { TraceFixError } from '../../errors.ts';
import type { TaskAsker } from '../../task/index.ts';

export interface Turns {
  /**
   * Does the work when its turn has come. Those who ask for the same key share it; when all of them have gone it is not begun,
   * and `isWanted` tells work that has begun. Rejects with TraceFixError `queue_full` when too many wait.
   */
  take<Result>(key: string, asker: TaskAsker, work: (isWanted: () => boolean) => Promise<Result>): Promise<Result>;
}

interface Waiting {
  readonly caller: string;
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

interface Shared {
  readonly result: Promise<unknown>;
  readonly leave: () => void;
  askers: number;
}

/** More would not make tasks sooner, since all runs of the factory stand in one line; and each of them blocks the server now and then. */
const MOST_AT_WORK = 4;
const MOST_WAITING = 256;

export function createTurns(): Turns {
  const queue = createFairQueue<Waiting>();
  const shared = new Map<string, Shared>();
  let atWork = 0;

  function next(): void {
    atWork--;
    queue.take()?.start();
  }

  /** Resolves when the work may begin, which ends with `next`. */
  function turn(caller: string): { readonly come: Promise<void>; readonly leave: () => void } {
    const { promise: come, resolve, reject: refuse } = Promise.withResolvers<void>();
    const start = () => {
      atWork++;
      resolve();
    };
    if (atWork < MOST_AT_WORK) {
      start();
      return { come, leave: () => {} };
    }
    const waiting = { caller, start, refuse };
    if (queue.size >= MOST_WAITING) {
      const displaced = queue.displace(caller) ?? waiting;
      displaced.refuse(tooMany());
      if (displaced === waiting) return { come, leave: () => {} };
    }
    queue.put(waiting);
    const leave = () => {
      queue.remove(waiting);
      refuse(nobodyWaits());
    };
    return { come, leave };
  }

  function share<Result>(key: string, caller: string, work: (isWanted: () => boolean) => Promise<Result>): Shared {
    const { come, leave } = turn(caller);
    const result = come.then(() => work(() => one.askers > 0).finally(next));
    const one: Shared = { result, leave, askers: 0 };
    shared.set(key, one);
    const forget = () => shared.delete(key);
    result.then(forget, forget);
    return one;
  }

  return {
    async take<Result>(
      key: string,
      { caller = '', signal }: TaskAsker,
      work: (isWanted: () => boolean) => Promise<Result>,
    ) {
      signal?.throwIfAborted();
      const one = shared.get(key) ?? share(key, caller, work);
      one.askers++;
      let isHere = true;
      const { promise: gone, reject } = Promise.withResolvers<never>();
      const leave = () => {
        if (!isHere) return;
        isHere = false;
        one.askers--;
        if (one.askers === 0) one.leave();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        return await (Promise.race([one.result, gone]) as Promise<Result>);
      } finally {
        isHere = false;
        signal?.removeEventListener('abort', leave);
      }
    },
  };
}

/** Told to whoever asks for the key between the last asker's going and the end of the work. */
export function nobodyWaits(): TraceFixError {
  return new TraceFixError(
    'queue_full',
    'Expected somebody to wait for the task to be made, but all had gone. Repeat it.',
  );
}

function tooMany(): TraceFixError {
  return new TraceFixError(
    'queue_full',
    `Expected at most ${MOST_WAITING} tasks that wait to be made, got one more. Repeat it later.`,
  );
}
