/** What an agent saw at each step of a trajectory, whichever way it was recorded. */
import { withChanges } from './observation-changes.ts';
import type { Trajectory } from './trajectory.ts';

/** The observation that each step led to, in order; that of the reset is not among them. */
export function* observationsOf({
  initial,
  steps,
}: Pick<Trajectory, 'initial' | 'steps'>): Generator<Readonly<Record<string, unknown>>> {
  let observation: Readonly<Record<string, unknown>> = initial.observation;
  for (const step of steps) {
    observation = step.observation ?? withChanges(observation, step.changes ?? {});
    yield observation;
  }
}
