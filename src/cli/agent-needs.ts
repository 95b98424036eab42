/** What agents are given that know more than they see: the tasks as they are here, and a sandbox. */
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import type { Gym } from '../gym/index.ts';
import type { Environment, RolloutOptions } from '../rollout/index.ts';
import { loadTasks, type Task, type TaskSet, taskHash } from '../task/index.ts';
import { type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

export type TaskOf = (taskId: string) => Promise<Task>;

export interface AgentNeeds extends AsyncDisposable {
  /** Rejects with UsageError when one of the tasks that are to be played is not here. */
  tasks(): Promise<TaskOf>;
  /** Of the gym, or one of the command's own when a server plays. */
  sandbox(): Sandbox;
}

export interface Playing {
  readonly environment: Environment;
  /** Absent when a server plays. */
  readonly gym?: Gym | undefined;
}

export function agentNeeds({ environment, gym }: Playing, wanted: RolloutOptions, options: TaskOptions): AgentNeeds {
  let own: Sandbox | undefined;
  return {
    async tasks() {
      if (gym !== undefined) return (id) => gym.task(id);
      const { tasks: folders, builtin } = taskSource(options);
      return await tasksOfServer(environment, loadTasks({ folders, builtin }), wanted);
    },
    sandbox() {
      if (gym !== undefined) return gym.sandbox;
      own ??= createSandbox();
      return own;
    },
    [Symbol.asyncDispose]: async () => await own?.close(),
  };
}

/** A server keeps its tasks to itself; those here that have the same hash are the same. */
async function tasksOfServer(environment: Environment, set: TaskSet, wanted: RolloutOptions): Promise<TaskOf> {
  const { tasks, filters = {} } = wanted;
  const listed = await environment.tasks(tasks === undefined ? filters : {});
  const ids = tasks ?? listed?.map(({ id }) => id);
  if (ids === undefined)
    throw new UsageError(
      `Expected a suite whose tasks are here as well, got ${filters.suite}, whose tasks the server makes: play it without --url.`,
    );
  const hashes = new Map(listed?.map(({ id, hash }) => [id, hash]));
  const missing = ids.filter((id) => {
    const task = set.get(id);
    return task === undefined || taskHash(task) !== hashes.get(id);
  });
  if (missing.length > 0) throw new UsageError(missingSentence(missing, set));
  return async (id) => set.get(id)!;
}

function missingSentence(missing: readonly string[], set: TaskSet): string {
  const told = missing.slice(0, 3).map((id) => `${id} (${set.get(id) === undefined ? 'not here' : 'differs here'})`);
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return (
    `Expected the server's tasks to be here as well, since the agent needs more of them than a server tells, got none for ` +
    `${told.join(', ')}${more}; add their folder by --tasks.`
  );
}
