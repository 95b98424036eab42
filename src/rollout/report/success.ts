/** How well tasks were solved. */
import { wilsonInterval } from '../../wilson-interval.ts';
import { bootstrapMean, type Estimate } from './bootstrap.ts';
import { doublingsUpTo, passAtK } from './pass-at-k.ts';
import type { TaskResult } from './task-results.ts';

export interface PassAtK extends Estimate {
  readonly k: number;
  /** With k attempts or more: the mean is over these. */
  readonly tasks: number;
}

export interface Success {
  readonly tasks: number;
  readonly episodes: number;
  readonly solved: number;
  /** Share of the episodes, with the interval of Wilson; null without episodes. */
  readonly solve_rate: Estimate | null;
  /** Of the episodes that have a score; null when none has. */
  readonly mean_score: Estimate | null;
  readonly scored: number;
  readonly pass_at: readonly PassAtK[];
}

export function successOf(tasks: readonly TaskResult[]): Success {
  const episodes = sumOf(tasks.map(({ attempts }) => attempts));
  const solved = sumOf(tasks.map((task) => task.solved));
  return {
    tasks: tasks.length,
    episodes,
    solved,
    solve_rate: episodes === 0 ? null : rate(solved, episodes),
    mean_score: bootstrapMean(
      tasks.map(({ mean_score, scored }) => ({ sum: (mean_score ?? 0) * scored, count: scored })),
    ),
    scored: sumOf(tasks.map(({ scored }) => scored)),
    pass_at: passAtOf(tasks),
  };
}

/** For every k that at least one task was attempted as often as. */
function passAtOf(tasks: readonly TaskResult[]): PassAtK[] {
  const most = tasks.reduce((largest, { attempts }) => Math.max(largest, attempts), 0);
  return doublingsUpTo(most).map((k) => {
    const tried = tasks.filter(({ attempts }) => attempts >= k);
    const shares = tried.map(({ attempts, solved }) => ({ sum: passAtK(attempts, solved, k), count: 1 }));
    return { k, tasks: tried.length, ...bootstrapMean(shares)! };
  });
}

function rate(part: number, whole: number): Estimate {
  const [low, high] = wilsonInterval(part, whole);
  return { value: part / whole, low, high };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
