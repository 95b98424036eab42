/** How likely each of the tasks that match a reset is to be drawn. */
import { numberFrom } from './number-from.ts';
import { DIFFICULTIES, type Task } from './task.ts';
import type { TaskSet } from './task-set.ts';

/** Each sampler by name, with what it does. */
export const SAMPLERS = {
  uniform: 'every task alike',
  'by-difficulty': 'easy, medium and hard alike, however many tasks there are of each',
  frontier: 'above all tasks that are solved between 20 % and 80 % of the time, as a calibration tells',
} as const;
export type SamplerName = keyof typeof SAMPLERS;

/** Solve rates at which a group of attempts is likely to differ, so that there is something to learn from it. */
const FRONTIER = { from: 0.2, to: 0.8 };
/** Weights of tasks on the frontier, never measured, and off it: the last two stay in play, since agents change. */
const WEIGHT = { frontier: 8, unmeasured: 4, rest: 1 };

/**
 * One of the tasks, of which there must be one at least; the same sampler, seed, tasks and solve rates draw the same. The seed is hashed,
 * so that neighbouring seeds spread over the tasks.
 */
export function draw(name: SamplerName, tasks: readonly Task[], seed: number, set: TaskSet): Task {
  const hash = numberFrom(`task ${seed}`);
  switch (name) {
    case 'uniform':
      return tasks[hash % tasks.length]!;
    case 'by-difficulty':
      return weighted(tasks, byDifficulty(tasks), hash);
    case 'frontier':
      return weighted(tasks, ({ id }) => frontierWeight(set.solveRate(id)), hash);
    default:
      return name satisfies never;
  }
}

/** What remains of the hash's 48 bits as a share of all weights says whose turn it is. */
function weighted(tasks: readonly Task[], weigh: (task: Task) => number, hash: number): Task {
  const weights = tasks.map(weigh);
  let left = (hash / 2 ** 48) * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return tasks[at] ?? tasks.at(-1)!;
}

function byDifficulty(tasks: readonly Task[]): (task: Task) => number {
  const counts = new Map(
    DIFFICULTIES.map((level) => [level, tasks.filter(({ difficulty }) => difficulty === level).length]),
  );
  return ({ difficulty }) => 1 / counts.get(difficulty)!;
}

function frontierWeight(rate: number | undefined): number {
  if (rate === undefined) return WEIGHT.unmeasured;
  return rate >= FRONTIER.from && rate <= FRONTIER.to ? WEIGHT.frontier : WEIGHT.rest;
}
