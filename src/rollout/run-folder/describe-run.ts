/** Says in `run.json`'s words what a rollout is about to play. */
import { type AnyAgent, episodic } from '../../agent/index.ts';
import type { Environment } from '../environment/environment.ts';
import { planEpisodes } from '../plan.ts';
import type { RolloutOptions } from '../rollout.ts';
import { parseRun, RUN_SCHEMA, type Run, runText } from './run-file.ts';
import { RunRefused } from './run-refused.ts';

/** Rejects as `planEpisodes` does, and with RunRefused for settings of an agent that are no JSON. */
export async function describeRun(environment: Environment, agent: AnyAgent, options: RolloutOptions): Promise<Run> {
  const { tasks, filters = {}, episodes, attempts = 1, seed = 0, reset = {}, limits = {}, observations } = options;
  const { name, settings } = episodic(agent);
  const plan = await planEpisodes(environment, options);
  return asJson({
    schema: RUN_SCHEMA,
    agent: { name, settings: settings ?? {} },
    game: environment.game,
    gym_version: environment.version,
    options: {
      ...(tasks !== undefined && { tasks: [...tasks] }),
      filters: { ...filters },
      ...(episodes !== undefined && { episodes }),
      attempts,
      seed,
      reset: { ...reset },
      limits: {
        ...(limits.timeMs !== undefined && { time_ms: limits.timeMs }),
        ...(limits.tokens !== undefined && { tokens: limits.tokens }),
      },
      observations: observations ?? 'changes',
      ...(options.mayFork === true && { may_fork: true }),
    },
    planned: plan.size,
    task_hashes: await hashesOf(environment, options),
  });
}

async function hashesOf(
  environment: Environment,
  { tasks, filters = {} }: RolloutOptions,
): Promise<Run['task_hashes']> {
  const known = (await environment.tasks(tasks === undefined ? filters : {})) ?? [];
  const wanted = tasks === undefined ? undefined : new Set(tasks);
  const played = known.filter(({ id }) => wanted?.has(id) ?? true);
  return Object.fromEntries(played.map(({ id, hash }) => [id, hash]));
}

/** As it will be read back: what is undefined is gone. */
function asJson(run: Run): Run {
  const text = textOf(run);
  const read = parseRun(text);
  if (typeof read === 'string') throw new RunRefused(`Expected a run that can be gone on with. ${read}`);
  return JSON.parse(text);
}

function textOf(run: Run): string {
  try {
    return runText(run);
  } catch (error) {
    throw new RunRefused(
      `Expected the settings of the agent to be JSON, got: ${(error as Error).message.split('\n', 1)[0]}`,
    );
  }
}
