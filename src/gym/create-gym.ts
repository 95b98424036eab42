/** Builds a gym: rules, sandbox and tasks brought together. */
import { randomUUID } from 'node:crypto';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import { GAMES, type GameName } from '../game/index.ts';
import {
  type Calibration,
  calibrated,
  loadTasks,
  narrowTaskSet,
  type OpenTaskStream,
  type TaskAsker,
  type TaskChoice,
  type TaskSet,
  type TaskStream,
} from '../task/index.ts';
import { chooseTask } from './choose-task.ts';
import { openEpisode } from './episode.ts';
import type { AnyGame, Effects, EpisodeHandle, Grade, Gym, ResetOptions } from './gym.ts';
import { createPreparation } from './prepare.ts';
import { parseReset, seedNumber } from './reset-request.ts';
import { runSuite, unavailable } from './run-suite.ts';

export interface GymOptions {
  /** What is played: `fix` by default. */
  readonly game?: GameName;
  /** Folders of suites, suites or single tasks to play besides the shipped ones. */
  readonly tasks?: readonly string[];
  /** Whether the shipped tasks are played; true by default. */
  readonly builtin?: boolean;
  /** Refuses to start when a task folder is broken, instead of leaving it out. */
  readonly strict?: boolean;
  /** Tasks that are loaded already; the three options above are then not looked at. */
  readonly taskSet?: TaskSet;
  /** Measured difficulties and solve rates, laid over the tasks; see `calibrate` of the gym. */
  readonly calibration?: Calibration;
  /** Tasks made when they are asked for, besides those that are stored; the gym closes them. */
  readonly streams?: readonly OpenTaskStream[];
  /** Test runs at a time; the number of CPUs by default. */
  readonly hosts?: number;
  /** Processes kept warm beyond those; 1 by default. */
  readonly spares?: number;
  /** Test runs that may wait; 4,096 by default. */
  readonly queueLimit?: number;
  /** Verdicts remembered by content, which saves the attempts of a group their first run; 0, none, by default. */
  readonly cache?: number;
  /** Told, once each, of defences that the platform lacks. */
  readonly onNotice?: (text: string) => void;
}

/**
 * Creates a gym that plays one game, that of fixing programs by default. It starts its hosts at once and needs `close()`, or `await using`.
 *
 * @throws Error under `strict` when a task folder is broken, naming folder, file, line and reason.
 * @example
 * await using gym = await createGym({ hosts: 1 });
 * const episode = await gym.reset({ difficulty: 'easy', seed: 7 });
 * const { reward, done } = await episode.step({ action_type: 'RUN_TESTS' });
 */
export async function createGym(options: GymOptions = {}): Promise<Gym> {
  const game = gameNamed(options.game ?? 'fix');
  const tasks = options.taskSet ?? loadTasks({ folders: options.tasks ?? [], builtin: options.builtin ?? true });
  if (options.strict === true && options.taskSet === undefined) refuseInvalid(tasks);
  const { hosts, spares, queueLimit, cache, onNotice } = options;
  const sandbox = createSandbox({
    ...(hosts === undefined ? {} : { hosts }),
    ...(spares === undefined ? {} : { spares }),
    ...(queueLimit === undefined ? {} : { queueLimit }),
    ...(cache === undefined ? {} : { cache }),
    ...(onNotice === undefined ? {} : { onNotice }),
  });
  const streams = (options.streams ?? []).map((open) => open(sandbox, tasks));
  const declared = narrowTaskSet(tasks, (task) => game.plays(task));
  const gym = assemble({ declared, streams, sandbox, game });
  if (options.calibration !== undefined) gym.calibrate(options.calibration);
  return gym;
}

function gameNamed(name: GameName): AnyGame {
  if (Object.hasOwn(GAMES, name)) return GAMES[name] as AnyGame;
  throw new TypeError(`Expected game to be one of ${Object.keys(GAMES).join(', ')}, got ${JSON.stringify(name)}.`);
}

interface Parts {
  readonly declared: TaskSet;
  readonly streams: readonly TaskStream[];
  readonly sandbox: Sandbox;
  readonly game: AnyGame;
}

function assemble({ declared, streams, sandbox, game }: Parts): Gym {
  let tasks = declared;
  const prepare = createPreparation(sandbox);

  const choose = (choice: TaskChoice, seed?: number, asker?: TaskAsker) =>
    chooseTask({ tasks, streams }, choice, seed, asker).catch((error: unknown) => {
      throw unavailable(error, 'The request can be repeated.');
    });
  const task = async (id: string, asker?: TaskAsker) => (await choose({ task_id: id }, undefined, asker)).task;

  async function close(): Promise<void> {
    for (const stream of streams) stream.close();
    await sandbox.close();
  }

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

function refuseInvalid({ invalid }: TaskSet): void {
  if (invalid.length === 0) return;
  const lines = invalid.map(({ folder, file, line, reason }) => {
    const place = line === null ? file : `${file}:${line}`;
    return `  ${folder}: ${place}: ${reason}`;
  });
  throw new TraceFixError(
    'broken_task',
    `Expected every task folder to load, got ${invalid.length} that do not:\n${lines.join('\n')}`,
  );
}
