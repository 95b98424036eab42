/** The circumstances in which the same request must have the same verdict. */
import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

export interface Condition {
  readonly name: string;
  readonly hosts: number;
  readonly isLoaded: boolean;
  /** Of all runs, the part made so. */
  readonly share: number;
}

export const CONDITIONS: readonly Condition[] = [
  { name: 'alone, on one host', hosts: 1, isLoaded: false, share: 0.3 },
  { name: 'side by side, on two hosts', hosts: 2, isLoaded: false, share: 0.4 },
  { name: 'on two hosts, every CPU busy besides', hosts: 2, isLoaded: true, share: 0.3 },
];

/** Keeps every CPU busy until it is disposed of. */
export function load(): Disposable {
  const busy: ChildProcess[] = [];
  for (let cpu = 0; cpu < availableParallelism(); cpu += 1) {
    // It ends by itself if nobody is left to end it.
    const spin = 'const end = Date.now() + 600_000; while (Date.now() < end);';
    busy.push(spawn(process.execPath, ['-e', spin], { stdio: 'ignore' }));
  }
  return {
    [Symbol.dispose]() {
      for (const child of busy) child.kill('SIGKILL');
    },
  };
}
