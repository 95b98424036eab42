/** Finds out before a long run what would spoil each of its episodes. */
import { TraceFixError } from '../errors.ts';
import { type Environment, EnvironmentUnavailable, planEpisodes, type RolloutOptions } from '../rollout/index.ts';
import { UsageError } from './usage-error.ts';

/** Resolves with how many episodes there are. Rejects with UsageError when the environment has no such episodes. */
export async function requirePlayable(environment: Environment, options: RolloutOptions): Promise<number> {
  const { tasks, filters = {}, reset = {} } = options;
  if (tasks === undefined) await tryReset(environment, { ...reset, ...filters, seed: 0 });
  else {
    const listed = new Set((await environment.tasks({}))?.map(({ id }) => id));
    // Tasks that are made when they are asked for are in no list.
    const unsure = tasks.filter((id, at) => at === 0 || !listed.has(id));
    for (const id of unsure) await tryReset(environment, { ...reset, task_id: id, seed: 0 });
  }
  try {
    return (await planEpisodes(environment, options)).size;
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

async function tryReset(environment: Environment, options: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    (await environment.reset(options)).close();
  } catch (error) {
    if (error instanceof TraceFixError) throw new UsageError(error.message);
    // What passes is for the run itself to bear.
    if (!(error instanceof EnvironmentUnavailable)) throw error;
  }
}
