/** Which recorded episodes are worth learning from. */
import type { ChatFormat } from '../../agent/index.ts';
import { isSolved } from '../trajectory/is-solved.ts';
import type { ReadTrajectory } from '../trajectory/read-trajectories.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { briefFor } from './brief-for.ts';

export interface TrajectoryFilter {
  /** How actions are put into the chat. */
  readonly format: ChatFormat;
  /** Only episodes that were solved, by the rules of their game. */
  readonly solved?: boolean | undefined;
  readonly minScore?: number | undefined;
  readonly maxSteps?: number | undefined;
  readonly difficulty?: string | undefined;
  readonly suite?: string | undefined;
  readonly split?: string | undefined;
}

/** Told apart by what is looked at first. `brief`: it speaks of the other format, and cannot be reworded. */
export type Refusal = 'cut' | 'brief' | 'solved' | 'score' | 'steps' | 'difficulty' | 'suite' | 'split';

/** Why an episode does not pass; undefined when it does. `splitOf` tells undefined of a task that it does not know. */
export function refusalOf(
  trajectory: Trajectory,
  filter: TrajectoryFilter,
  splitOf: (trajectory: Trajectory) => string | undefined,
): Refusal | undefined {
  const { score, steps, task } = trajectory;
  if (score === null) return 'cut';
  if (briefFor(trajectory, filter.format) === undefined) return 'brief';
  if (filter.solved === true && !isSolved(trajectory)) return 'solved';
  if (filter.minScore !== undefined && score < filter.minScore) return 'score';
  if (filter.maxSteps !== undefined && steps.length > filter.maxSteps) return 'steps';
  if (filter.difficulty !== undefined && task.difficulty !== filter.difficulty) return 'difficulty';
  if (filter.suite !== undefined && task.suite !== filter.suite) return 'suite';
  return filter.split === undefined || splitOf(trajectory) === filter.split ? undefined : 'split';
}

interface Best {
  readonly score: number;
  readonly steps: number;
  readonly place: string;
}

/** The best of each group: attempts of an agent at the same start. Of two with the same score, the one with fewer steps. */
export function createBestOfGroups() {
  const best = new Map<string, Best>();
  return {
    offer(trajectory: Trajectory, place: string): void {
      const group = groupOf(trajectory);
      const held = best.get(group);
      const { score, steps } = { score: trajectory.score ?? 0, steps: trajectory.steps.length };
      if (held === undefined || score > held.score || (score === held.score && steps < held.steps))
        best.set(group, { score, steps, place });
    },
    has: (trajectory: Trajectory, place: string) => best.get(groupOf(trajectory))?.place === place,
  };
}

function groupOf({ agent, task_id, seed, options }: Trajectory): string {
  const { episode_id: _, ...start } = options;
  return JSON.stringify([agent, task_id, seed, start]);
}

/** Names a line among all files. */
export function placeOf(file: string, { line }: Pick<ReadTrajectory, 'line'>): string {
  return `${file}:${line}`;
}
