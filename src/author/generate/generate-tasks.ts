/** Makes tasks from many bases, in an order that hangs on the seed alone. */

import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { numberFrom } from '../../task/index.ts';
import type { Base } from '../base/base.ts';
import { inParallel } from '../in-parallel.ts';
import type { Made } from './make-task.ts';
import { type Series, type SeriesOptions, seriesOf } from './series.ts';

export interface GenerateOptions extends SeriesOptions {
  /** Tasks wanted. */
  readonly count: number;
  /** Bases worked on at a time. Default 4. The tasks do not depend on it. */
  readonly parallel?: number;
  /** Told of each task, in order. */
  readonly onMade: (made: Made) => void;
}

export interface Generated {
  readonly made: number;
  /** Bases that give nothing, with the reason. */
  readonly refused: readonly { readonly base: string; readonly reason: string }[];
}

/** Passes made at a time: with more, workers would stand idle longer while the slowest base ends. */
const MOST_PASSES = 8;

/**
 * Makes up to `count` tasks, as many from each base as from any other while they last; no two of one base behave
 * alike. The same bases, seed and filters make the same tasks in the same order; a larger count adds to them. Rejects with
 * SandboxUnavailable.
 *
 * @example
 * const { made } = await generateTasks(bases, sandbox, { seed: 1, count: 1, bugs: { least: 1, most: 4 }, onMade });
 */
export async function generateTasks(
  bases: readonly Base[],
  sandbox: Sandbox,
  { count, parallel = 4, onMade, ...options }: GenerateOptions,
): Promise<Generated> {
  let alive = shuffled(bases, options.seed).map((base) => seriesOf(base, sandbox, options));
  const all = alive;
  // Those whose turn has not come in this pass over all bases.
  let waiting: readonly Series[] = [];
  let made = 0;
  while (made < count && alive.length > 0) {
    if (waiting.length === 0) waiting = alive;
    const missing = count - made;
    const passes = waiting.length < alive.length ? 0 : Math.min(MOST_PASSES, Math.floor(missing / alive.length));
    const now = waiting.slice(0, passes === 0 ? missing : alive.length);
    const each = Math.max(1, passes);
    const given = await inParallel(now, parallel, (series) => series.next(each));
    for (let pass = 0; pass < each; pass++) {
      for (const task of given.flatMap((tasks) => tasks[pass] ?? [])) {
        onMade(task);
        made++;
      }
    }
    waiting = waiting.slice(now.length);
    const exhausted = new Set(now.filter((_, at) => given[at]!.length < each));
    alive = alive.filter((series) => !exhausted.has(series));
  }
  return { made, refused: all.flatMap(refusalOf) };
}

/** By hash, so that a base that joins or leaves does not move the others. */
function shuffled(bases: readonly Base[], seed: number): Base[] {
  return bases
    .map((base) => ({ base, rank: numberFrom(`order ${seed} ${base.id}`) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ base }) => base);
}

function refusalOf({ base, refusal }: Series): { base: string; reason: string }[] {
  return refusal === undefined ? [] : [{ base: base.id, reason: refusal }];
}
