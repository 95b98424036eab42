/** Which episodes a rollout plays: each has a key, and none depends on another. */
import { inspect } from 'node:util';
import type { ResetOptions } from '../gym/index.ts';
import { numberFrom } from '../task/index.ts';
import type { Environment, TaskFilters } from './environment/environment.ts';

export interface PlanOptions {
  /** Ids of the tasks to play; all that pass the filters when absent. */
  readonly tasks?: readonly string[];
  readonly filters?: TaskFilters;
  /** Starts; each task once when absent, which an endless suite refuses. */
  readonly episodes?: number;
  /** Attempts at each start: a group, as GRPO needs. Default 1. */
  readonly attempts?: number;
  /** Default 0. */
  readonly seed?: number;
  /** What every reset asks for besides, such as `reward` or `max_steps`. */
  readonly reset?: ResetOptions;
}

export interface PlannedEpisode {
  /** Task or suite, seed and attempt; no two of a plan are alike. */
  readonly key: string;
  readonly seed: number;
  readonly attempt: number;
  readonly options: ResetOptions;
}

export interface Plan {
  /** How many episodes there are. */
  readonly size: number;
  /** In order; each call begins anew. */
  episodes(): Iterable<PlannedEpisode>;
}

/**
 * Start `i` plays task `i` of the list, and again from its beginning with other seeds. The attempts of a start come one after
 * the other and have the same seed. Rejects with TraceFixError `unknown_task` and `no_task_matches`, with RangeError for counts, with
 * TypeError for tasks that are no list.
 */
export async function planEpisodes(environment: Environment, options: PlanOptions): Promise<Plan> {
  const { filters = {}, attempts = 1, seed = 0, reset = {} } = options;
  if (options.tasks !== undefined && !Array.isArray(options.tasks))
    throw new TypeError(`Expected tasks to be a list of ids, such as ["quixbugs-gcd"], got ${inspect(options.tasks)}.`);
  const ids = options.tasks ?? (await environment.tasks(filters))?.map(({ id }) => id);
  const { episodes = ids?.length } = options;
  if (episodes === undefined)
    throw new RangeError(
      `Expected a number of episodes, since no task of the suite ${filters.suite} is listed: it is made without end, or there is none of that name. Got none.`,
    );
  for (const [name, count] of Object.entries({ episodes, attempts })) {
    if (!Number.isSafeInteger(count) || count < 1)
      throw new RangeError(`Expected ${name} to be an integer from 1, got ${count}.`);
  }
  if (ids?.length === 0) throw new RangeError('Expected filters that a task passes, got none.');

  return {
    size: episodes * attempts,
    *episodes() {
      for (let start = 0; start < episodes; start++) {
        const round = ids === undefined ? start : Math.floor(start / ids.length);
        const subject = ids?.[start % ids.length] ?? `${filters.suite}`;
        const own = numberFrom(`rollout ${seed} ${subject} ${round}`);
        const choice = ids === undefined ? definedOf(filters) : { task_id: subject };
        for (let attempt = 0; attempt < attempts; attempt++) {
          const key = `${subject}/${own}/${attempt}`;
          yield { key, seed: own, attempt, options: { ...reset, ...choice, seed: own, episode_id: key } };
        }
      }
    },
  };
}

function definedOf(filters: TaskFilters): ResetOptions {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
