/** The sandbox's face: what the gym and the author's tools import. */
import { availableParallelism } from 'node:os';
import { createPool } from './pool/pool.ts';
import type { Sandbox } from './sandbox.ts';

export { tooDeepAt } from './host/instrument/nesting.ts';
export { createFairQueue } from './pool/fair-queue.ts';
export type * from './sandbox.ts';
export { SandboxUnavailable, SuiteError } from './sandbox.ts';

export interface SandboxOptions {
  /** Runs at a time, each in a process of its own; the number of CPUs by default. */
  readonly hosts?: number;
  /** Processes kept warm beyond those, so that a death costs the next run nothing; 1 by default. */
  readonly spares?: number;
  /** Runs that may wait; 4,096 by default. */
  readonly queueLimit?: number;
  /** Real milliseconds that a run may go over its limit before its host is killed; 150 by default. */
  readonly graceMs?: number;
  /** Verdicts remembered by content; 0, none, by default. */
  readonly cache?: number;
  /** The module that a host runs, when it is not the sandbox's own. */
  readonly hostEntry?: string | URL;
  /** Told, once each, of a defence that the platform lacks and of hosts that do not start. */
  readonly onNotice?: (text: string) => void;
}

/**
 * Starts hosts and returns the sandbox that runs programs in them. Nothing keeps the process alive while no run waits.
 *
 * @throws RangeError when an option is no integer in its range.
 * @example
 * await using sandbox = createSandbox({ hosts: 2 });
 * const [file] = await sandbox.collect({ files, solution, language: 'javascript' });
 * const limits = { timeoutMs: 2000, memoryMb: 64 };
 * const verdict = await sandbox.run({ source, language: 'javascript', suite: [file], limits, seed: 1 });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createPool({
    hosts: integer('hosts', options.hosts ?? availableParallelism(), 1),
    spares: integer('spares', options.spares ?? 1, 0),
    queueLimit: integer('queueLimit', options.queueLimit ?? 4096, 0),
    graceMs: integer('graceMs', options.graceMs ?? 150, 0),
    cache: integer('cache', options.cache ?? 0, 0),
    hostEntry: options.hostEntry,
    onNotice: options.onNotice ?? (() => {}),
    retireAfter: 500,
    startTimeoutMs: 30_000,
  });
}

function integer(option: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new RangeError(`Expected ${option} to be an integer of at least ${least}, got ${String(value)}.`);
}
