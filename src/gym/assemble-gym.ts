/** One game's gym, over what the gyms of several games share. */
import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import type { AnyGame } from '../game/index.ts';
import {
  calibrated,
  narrowTaskSet,
  type TaskAsker,
  type TaskChoice,
  type TaskSet,
  type TaskStream,
} from '../task/index.ts';
import { chooseTask } from './choose-task.ts';
import { openEpisode } from './episode.ts';
import type { Effects, EpisodeHandle, Grade, Gym, ResetOptions } from './gym.ts';
import type { createPreparation } from './prepare.ts';
import { parseReset, seedNumber } from './reset-request.ts';
import { runSuite, unavailable } from './run-suite.ts';

/** Nothing of it knows which game is played. */
interface Shared {
  readonly tasks: TaskSet;
  readonly streams: readonly TaskStream[];
  readonly sandbox: Sandbox;
  readonly prepare: ReturnType<typeof createPreparation>;
}

export function assembleGym(
  { tasks: all, streams, sandbox, prepare }: Shared,
  game: AnyGame,
  { playing, close }: Pick<Gym, 'playing' | 'close'>,
): Gym {
  const declared = narrowTaskSet(all, (task) => game.plays(task));
  let tasks = declared;

  async function choose(choice: TaskChoice, seed?: number, asker?: TaskAsker) {
    const chosen = await chooseTask({ tasks, streams }, choice, seed, asker).catch((error: unknown) => {
      throw unavailable(error, 'The request can be repeated.');
    });
    // What a stream makes was not among those that were looked at before.
    if (!game.plays(chosen.task)) throw notPlayed(game.name, chosen.task.id);
    return chosen;
  }

  const task = async (id: string, asker?: TaskAsker) => (await choose({ task_id: id }, undefined, asker)).task;

  async function reset(options: ResetOptions = {}, { signal, ...effects }: Effects = {}) {
    const { request, choice, gameOptions } = parseReset(game.optionsSchema, options);
    const wished = request.seed == null ? undefined : seedNumber(request.seed);
    const { task, seed } = await choose(choice, wished, { caller: effects.caller, signal });
    // What was prepared stays true of a task whose difficulty has been measured since.
    const prepared = { ...(await prepare(task, effects.caller)), task };
    signal?.throwIfAborted();
    const episodeId = request.episode_id ?? randomUUID();
    return openEpisode({ game, sandbox, prepared, gameOptions, episodeId, seed, options, effects });
  }

  async function grade(taskId: string, source: string, effects: Effects = {}): Promise<Grade> {
    const { caller = GRADER, signal, onRun } = effects;
    const prepared = await prepare(await task(taskId, { caller, signal }), caller);
    const run = { source, files: 'whole', seed: 1, caller, lane: GRADER, signal, onRun } as const;
    const verdict = await runSuite(sandbox, prepared, run);
    const { score, breakdown } = game.grade(prepared, verdict);
    return { score, score_breakdown: breakdown };
  }

  return {
    game,
    get tasks() {
      return tasks;
    },
    sandbox,
    playing,
    reset: reset as (options?: ResetOptions) => Promise<EpisodeHandle>,
    task,
    grade,
    calibrate: (calibration) => {
      tasks = calibrated(declared, calibration);
    },
    ready: () => sandbox.ready(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** In whose name grades are queued when nobody's is given. */
const GRADER = 'grader';

function notPlayed(game: string, id: string): TraceFixError {
  return new TraceFixError(
    'unknown_task',
    `Expected a task that ${game} plays, got ${id}, in which it finds nothing to do.`,
  );
}
