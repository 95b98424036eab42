import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox, Status } from '../../sandbox/index.ts';
import type { Hazard } from './corpus.ts';

export interface Played {
  readonly status: Status;
  /** Real milliseconds that `run` took. */
  readonly ms: number;
  /** The longest time for which this process itself was kept from running meanwhile. */
  readonly lagMs: number;
  /** What is wrong with the verdict; empty when nothing is. */
  readonly faults: readonly string[];
}

/** What a run may take beyond its limit. */
export const GRACE_MS = 250;
const RESOLUTION_MS = 5;

/** Runs a program of the corpus once and judges the verdict, not its punctuality. */
export async function playHazard(sandbox: Sandbox, hazard: Hazard, timeoutMs: number): Promise<Played> {
  const { source, language, suite, may } = hazard;
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  const began = performance.now();
  const limits = { timeoutMs, memoryMb: 64 };
  const verdict = await sandbox.run({ source, language, suite, limits, seed: 1, caller: 'hazard' });
  const ms = performance.now() - began;
  // A pause that ended with the verdict is in the histogram only when its own timer has fired again.
  await sleep(2 * RESOLUTION_MS);
  lag.disable();
  const faults = [];
  if (!may.includes(verdict.status)) faults.push(`expected ${may.join(' or ')}, got ${verdict.status}`);
  const names = verdict.files.flatMap((file) => file.tests.map((test) => test.name));
  const expected = suite.flatMap((file) => file.tests);
  if (names.join() !== expected.join()) faults.push(`expected the tests ${expected}, got ${names}`);
  const lagMs = Math.max(0, lag.max / 1e6 - RESOLUTION_MS);
  return { status: verdict.status, ms, lagMs, faults };
}

/** Whether the verdict came in time, this process's own pauses set aside. */
export function isPunctual({ ms, lagMs }: Pick<Played, 'ms' | 'lagMs'>, timeoutMs: number): boolean {
  return ms - lagMs <= timeoutMs + GRACE_MS;
}

/** Resolves when nothing runs and `hosts` processes stand by; throws when that takes more than 20 s. */
export async function untilIdle(sandbox: Sandbox, hosts: number): Promise<void> {
  for (const giveUp = performance.now() + 20_000; performance.now() < giveUp; await sleep(5)) {
    const stats = sandbox.stats();
    if (stats.running + stats.queued === 0 && stats.hosts + stats.spares === hosts) return;
  }
  throw new Error(`Expected ${hosts} idle hosts within 20 s, got ${JSON.stringify(sandbox.stats())}.`);
}
