/** Two runs on the tasks that both played. */
import { bootstrapMean, type Estimate } from './bootstrap.ts';
import type { TaskResult } from './task-results.ts';

export interface TaskComparison {
  readonly task_id: string;
  readonly task_hash: string;
  /** Shares of the attempts that solve it. */
  readonly base: number;
  readonly other: number;
}

export interface PairedDifference {
  /** Means over the shared tasks, each task alike. */
  readonly base: number;
  readonly other: number;
  /** other - base, with an interval over tasks. */
  readonly difference: Estimate;
}

export interface Comparison {
  /** Names of the runs: the first one named is the base of all comparisons. */
  readonly base: string;
  readonly other: string;
  /** Played by both with the same content; the others are left out. */
  readonly tasks: number;
  readonly left_out: { readonly only_base: number; readonly only_other: number };
  /** null without a shared task. */
  readonly solve_rate: PairedDifference | null;
  /** Over shared tasks that have a score in both. */
  readonly score: PairedDifference | null;
  /** Tasks that the other run solves more often than the base, as often, and less often. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  readonly per_task: readonly TaskComparison[];
}

interface Named {
  readonly name: string;
  readonly per_task: readonly TaskResult[];
}

export function compareRuns(base: Named, other: Named): Comparison {
  const others = new Map(other.per_task.map((task) => [identity(task), task]));
  const pairs = base.per_task.flatMap((task): [TaskResult, TaskResult][] => {
    const twin = others.get(identity(task));
    return twin === undefined ? [] : [[task, twin]];
  });
  const perTask = pairs.map(([one, two]) => ({
    task_id: one.task_id,
    task_hash: one.task_hash,
    base: one.solved / one.attempts,
    other: two.solved / two.attempts,
  }));
  const scores = pairs.flatMap(([one, two]) =>
    one.mean_score === null || two.mean_score === null ? [] : [{ base: one.mean_score, other: two.mean_score }],
  );
  return {
    base: base.name,
    other: other.name,
    tasks: pairs.length,
    left_out: { only_base: base.per_task.length - pairs.length, only_other: other.per_task.length - pairs.length },
    solve_rate: differenceOf(perTask),
    score: differenceOf(scores),
    wins: perTask.filter((task) => task.other > task.base).length,
    ties: perTask.filter((task) => task.other === task.base).length,
    losses: perTask.filter((task) => task.other < task.base).length,
    per_task: perTask,
  };
}

const identity = ({ game, task_id, task_hash }: TaskResult) => `${game}\n${task_id}\n${task_hash}`;

function differenceOf(pairs: readonly Pick<TaskComparison, 'base' | 'other'>[]): PairedDifference | null {
  const difference = bootstrapMean(pairs.map(({ base, other }) => ({ sum: other - base, count: 1 })));
  if (difference === null) return null;
  const meanOf = (side: 'base' | 'other') => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  return { base: meanOf('base'), other: meanOf('other'), difference };
}
