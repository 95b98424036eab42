/** Where a line that was played again differs from the recorded one. */
import { differencesBetween } from '../differences-between.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';

export interface LineDifference {
  /** From 1, as the steps of the line are counted; 0 is the reset, null what is told of the whole episode. */
  readonly step: number | null;
  /** Keys from the outside in, joined by points; empty when a step is there on one side only. */
  readonly key: string;
  /** undefined where it is absent. */
  readonly recorded: unknown;
  readonly replayed: unknown;
}

/** In the order of the line. The order of keys makes no difference here. */
export function lineDifferences(recorded: Trajectory, replayed: Trajectory): readonly LineDifference[] {
  const keys = new Set([...Object.keys(recorded), ...Object.keys(replayed)]) as Set<keyof Trajectory>;
  return [...keys].flatMap((key) => {
    if (key === 'steps') return stepDifferences(recorded.steps, replayed.steps);
    if (key === 'initial') return leaves(recorded.initial, replayed.initial, 0, '');
    return leaves(recorded[key], replayed[key], null, key);
  });
}

function stepDifferences(recorded: Trajectory['steps'], replayed: Trajectory['steps']): LineDifference[] {
  const differences: LineDifference[] = [];
  for (let at = 0; at < Math.max(recorded.length, replayed.length); at++)
    differences.push(...leaves(recorded[at], replayed[at], at + 1, ''));
  return differences;
}

function leaves(recorded: unknown, replayed: unknown, step: number | null, key: string): LineDifference[] {
  return differencesBetween(recorded, replayed, key).map(({ path, before, after }) => {
    return { step, key: path, recorded: before, replayed: after };
  });
}
