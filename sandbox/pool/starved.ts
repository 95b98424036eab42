/** Runs that ended by the clock because their host had no processor: no fault of the program, hence no verdict on it. */
import type { Limits } from '../sandbox.ts';
import type { Ending } from './play-job.ts';
import type { RunRecord } from './run-record.ts';

/** A host that is held up has less than that of the time; a program that hangs on a machine not too busy has more. */
const STARVED_BELOW = 1 / 3;
/** Of its limit, which no sound task's solution takes (docs/tasks.md); who had as much was not held up. */
const SOUND_SHARE = 1 / 4;
/** How much longer than at first a repeated run may last, and in all. */
const [MOST_PATIENCE, LONGEST_MS] = [8, 20_000];

/** `timeoutMs` is the task's own, however long this run was allowed to take. */
export function wasStarved(record: RunRecord, ending: Ending, timeoutMs: number): boolean {
  const isCut = ending.kind === 'died' ? ending.status === 'timeout' : record.isCut;
  const { durationMs, processorMs } = ending;
  if (!isCut || processorMs === undefined) return false;
  return processorMs < durationMs * STARVED_BELOW && processorMs < timeoutMs * SOUND_SHARE;
}

/** Limits under which a host that gets no more of the processor than this one did could spend its time. */
export function withPatience(limits: Limits, { durationMs, processorMs = 0 }: Ending): Limits {
  const patience = Math.min(MOST_PATIENCE, Math.max(2, (1.5 * durationMs) / Math.max(1, processorMs)));
  const longest = Math.max(LONGEST_MS, limits.timeoutMs);
  return { ...limits, timeoutMs: Math.ceil(Math.min(limits.timeoutMs * patience, longest)) };
}
