/** A source judged by the visible tests, in a copy of the episode. */
import type { Branch } from '../agent.ts';
import { replaceLines, type Seen, seenIn } from '../repair/index.ts';

/** Test runs that may still be made. */
export interface Budget {
  left: number;
}

/** Resolves with null when nothing is to be judged, or the copy has no step left for it. */
export async function judged(branch: Branch, from: string, to: string, budget: Budget): Promise<Seen | null> {
  const edit = replaceLines(from, to);
  if (edit === null) return null;
  if ((await branch.step(edit)).done) return null;
  budget.left -= 1;
  return seenIn((await branch.step({ action_type: 'RUN_TESTS' })).observation);
}
