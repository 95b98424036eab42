/** The solutions that the oracle plays by. */
import type { Gym } from '../gym/index.ts';
import type { Environment, RolloutOptions } from '../rollout/index.ts';
import { type TaskSet, taskHash } from '../task/index.ts';
import { UsageError } from './usage-error.ts';

export type SolutionOf = (taskId: string) => Promise<string>;

export function gymSolutions(gym: Gym): SolutionOf {
  return async (id) => (await gym.task(id)).secret.solution;
}

/**
 * A server keeps its solutions to itself: they are those of the same tasks here. Rejects with UsageError that names the tasks
 * that are not here, or differ.
 */
export async function localSolutions(
  environment: Environment,
  set: TaskSet,
  { tasks, filters = {} }: RolloutOptions,
): Promise<SolutionOf> {
  const listed = await environment.tasks(tasks === undefined ? filters : {});
  const hashes = new Map(listed?.map(({ id, hash }) => [id, hash]));
  const ids = tasks ?? listed?.map(({ id }) => id);
  if (ids === undefined)
    throw new UsageError(`Expected a suite whose tasks are here as well, got ${filters.suite}, ${MADE}`);
  const missing = ids.filter((id) => {
    const task = set.get(id);
    return task === undefined || taskHash(task) !== hashes.get(id);
  });
  if (missing.length > 0) throw new UsageError(missingSentence(missing, set));
  return async (id) => set.get(id)!.secret.solution;
}

const MADE = 'whose tasks the server makes: play it without --url.';

function missingSentence(missing: readonly string[], set: TaskSet): string {
  const told = missing
    .slice(0, 3)
    .map((id) => (set.get(id) === undefined ? `${id} (not here)` : `${id} (differs here)`));
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return (
    `Expected the server's tasks to be here as well, since the oracle needs their solutions, got none for ` +
    `${told.join(', ')}${more}; add their folder by --tasks.`
  );
}
