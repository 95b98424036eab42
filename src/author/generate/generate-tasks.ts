/** Makes tasks from many bases, in an order that hangs on the seed alone. */

import { pMapIterable } from 'p-map';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { numberFrom } from '../../task/index.ts';
import type { Base } from '../base/base.ts';
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

/** Tasks made before their turn: with fewer, workers would stand idle while the slowest base ends. */
const MOST_AHEAD = 64;

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
  const all = shuffled(bases, options.seed).map((base) => seriesOf(base, sandbox, options));
  let made = 0;
  const limits = { concurrency: parallel, backpressure: Math.max(parallel, MOST_AHEAD) };
  for await (const task of pMapIterable(turnsOf(all), (series) => series.next(), limits)) {
    if (task === undefined) continue;
    onMade(task);
    made++;
    if (made === count) break;
  }
  return { made, refused: all.flatMap(refusalOf) };
}

/** Over all bases again and again, as long as one has something left. */
function* turnsOf(all: readonly Series[]): Generator<Series> {
  for (let alive = all; alive.length > 0; alive = alive.filter(({ isExhausted }) => !isExhausted)) yield* alive;
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
