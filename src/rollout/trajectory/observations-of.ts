/** What an agent saw at each step of a trajectory, whichever way it was recorded. */

import type { Trajectory } from './trajectory.ts';
import { withChanges } from './with-changes.ts';

/** What of a trajectory tells what was seen. */
type Seen = Pick<Trajectory, 'steps'> & { readonly initial: Pick<Trajectory['initial'], 'observation'> };

/** The observation that each step led to, in order; that of the reset is not among them. */
export function* observationsOf({ initial, steps }: Seen): Generator<Readonly<Record<string, unknown>>> {
  let observation: Readonly<Record<string, unknown>> = initial.observation;
  for (const step of steps) {
    observation = step.observation ?? withChanges(observation, step.changes ?? {});
    yield observation;
  }
}
