/** A gym of this process as an environment. */
import { TraceFixError } from '../../errors.ts';
import type { EpisodeHandle, Gym } from '../../gym/index.ts';
import { packageVersion, type Task, taskHash } from '../../task/index.ts';
import { type Environment, EnvironmentUnavailable, type Play, type PlayResult, type TaskInfo } from './environment.ts';

/** The gym stays the caller's to close. */
export function gymEnvironment(gym: Gym): Environment {
  return {
    game: gym.game.name,
    version: packageVersion(),
    async tasks({ suite, difficulty, split }) {
      const matching = gym.tasks.tasks.filter(
        (task) =>
          (suite === undefined || task.suite === suite) &&
          (difficulty === undefined || task.difficulty === difficulty) &&
          (split === undefined || task.split === split),
      );
      // Suites that are made without end are not in the set.
      if (matching.length === 0 && suite !== undefined && !gym.tasks.tasks.some((task) => task.suite === suite))
        return undefined;
      return matching.map(infoOf);
    },
    async reset(options, signal) {
      const episode = await known(gym.reset(options, signal === undefined ? {} : { signal }));
      return playOf(episode, infoOf(await gym.task(episode.task.id)));
    },
    async close() {},
  };
}

function playOf(episode: EpisodeHandle, task: TaskInfo): Play {
  return {
    episodeId: episode.episodeId,
    task,
    initial: episode.latest as PlayResult,
    step: (action, signal) =>
      known(episode.step(action, signal === undefined ? {} : { signal })) as Promise<PlayResult>,
    fork: async () => playOf(episode.fork(), task),
    close: () => episode.close(),
  };
}

function infoOf(task: Task): TaskInfo {
  const { id, difficulty, suite, description } = task;
  return { id, difficulty, suite, hash: taskHash(task), description };
}

/** Errors of the gym's catalogue that pass are told apart from those that repeat. */
async function known<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TraceFixError && PASSING.has(error.code))
      throw new EnvironmentUnavailable(error.message, { cause: error });
    throw error;
  }
}

const PASSING: ReadonlySet<string> = new Set(['sandbox_unavailable', 'queue_full']);
