/** What this process holds of the system: processes, descriptors, handles, files, memory. */
import { createHook } from 'node:async_hooks';
import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Holdings {
  readonly processes: number;
  readonly descriptors: number;
  /** What keeps the process alive. */
  readonly handles: string;
  /** All of its timers, pipes and processes since the ledger was opened, those that keep nothing alive too. */
  readonly resources: string;
  readonly files: number;
  readonly heapMib: number;
  readonly residentMib: number;
}

export interface Ledger extends Disposable {
  read(): Promise<Holdings>;
}

/** Counts from now on; `folder` is where temporary files are expected. */
export function openLedger(folder: string): Ledger {
  const live = new Map<number, string>();
  const hook = createHook({
    init: (id, type) => void (type === 'PROMISE' || type === 'Immediate' || live.set(id, type)),
    destroy: (id) => void live.delete(id),
  }).enable();
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  return {
    async read() {
      for (let turn = 0; turn < 5; turn += 1) {
        collectGarbage();
        await new Promise((resolve) => setImmediate(resolve));
      }
      const { heapUsed, external, rss } = process.memoryUsage();
      return {
        processes: countChildren(),
        descriptors: readdirSync('/proc/self/fd').length,
        handles: tally(process.getActiveResourcesInfo()),
        resources: tally(live.values()),
        files: readdirSync(folder, { recursive: true }).length,
        heapMib: Math.round((heapUsed + external) / 2 ** 20),
        residentMib: Math.round(rss / 2 ** 20),
      };
    },
    [Symbol.dispose]: () => void hook.disable(),
  };
}

function countChildren(): number {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid).length;
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]);
  } catch {
    // It ended between the two looks.
    return undefined;
  }
}

function tally(types: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}
