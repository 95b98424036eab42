/** Builds a gym: rules, sandbox and tasks brought together. */
import { createSandbox } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import { type AnyGame, DEFAULT_GAME, GAMES, type GameName, gameNamed } from '../game/index.ts';
import { type Calibration, loadTasks, type OpenTaskStream, type TaskSet } from '../task/index.ts';
import { assembleGym } from './assemble-gym.ts';
import type { Gym } from './gym.ts';
import { createPreparation } from './prepare.ts';

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
  const { game: own = DEFAULT_GAME } = options;
  requireGame(own);
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
  const shared = { tasks, streams, sandbox, prepare: createPreparation(sandbox) };
  const gyms = new Map<GameName, Gym>();

  async function close(): Promise<void> {
    for (const stream of streams) stream.close();
    await sandbox.close();
  }

  function playing(name: GameName): Gym {
    const game = requireGame(name);
    const known = gyms.get(name);
    if (known !== undefined) return known;
    const gym = assembleGym(shared, game, { playing, close: name === own ? close : leaveOpen });
    gyms.set(name, gym);
    return gym;
  }

  const gym = playing(own);
  if (options.calibration !== undefined) gym.calibrate(options.calibration);
  return gym;
}

function requireGame(name: GameName): AnyGame {
  const game = gameNamed(name);
  if (game !== undefined) return game;
  throw new TypeError(`Expected game to be one of ${Object.keys(GAMES).join(', ')}, got ${JSON.stringify(name)}.`);
}

/** What a gym shares with the one it came of is that one's to close. */
async function leaveOpen(): Promise<void> {}

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
