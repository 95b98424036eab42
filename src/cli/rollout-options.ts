/** The options that say which episodes a rollout plays, and how. */
import { type Command, Option } from 'commander';
import type { RolloutOptions } from '../rollout/index.ts';
import { SPLITS } from '../task/index.ts';
import { resetOption } from './game-option.ts';
import { integer } from './integer.ts';
import { difficultyOption } from './task-options.ts';
import { UsageError } from './usage-error.ts';

export interface RolloutCommandOptions {
  readonly suite?: string;
  readonly split?: string;
  readonly difficulty?: string;
  readonly episodes?: number;
  readonly attempts: number;
  readonly seed: number;
  readonly reward?: string;
  readonly maxSteps?: number;
  readonly timeLimit?: number;
  readonly tokenLimit?: number;
  readonly fork?: boolean;
  readonly concurrency: number;
}

export function addRolloutOptions(command: Command): Command {
  const seeds = integer(0, Number.MAX_SAFE_INTEGER);
  return command
    .option('--suite <name>', 'only tasks of this suite; "factory" makes tasks without end')
    .addOption(new Option('--split <name>', 'only tasks of this split').choices(SPLITS))
    .addOption(difficultyOption())
    .option('-n, --episodes <n>', 'how many starts; each task once when absent', integer(1, 10_000_000))
    .addOption(
      new Option('--attempts <n>', 'attempts at each start, all with its seed')
        .default(1)
        .argParser(integer(1, 10_000)),
    )
    .addOption(new Option('--seed <n>', 'decides all chance').default(0).argParser(seeds))
    .addOption(resetOption())
    .option('--reward <profile>', 'how steps are paid: score, sparse, binary or, in the game fix, tracefix')
    .option('--max-steps <n>', 'steps of an episode, instead of those of its task', integer(1, 10_000))
    .option('--time-limit <seconds>', 'real time of an episode', integer(1, 1_000_000))
    .option('--token-limit <n>', 'tokens of an episode, prompts included', integer(1, 1_000_000_000))
    .option('--fork', 'let an agent of your own look ahead in copies of the episode (not with --url)');
}

export function rolloutOptions(ids: readonly string[], options: RolloutCommandOptions): RolloutOptions {
  const { suite, split, difficulty, episodes, attempts, seed, reward, maxSteps, timeLimit, tokenLimit } = options;
  const filters = { ...given('suite', suite), ...given('difficulty', difficulty), ...given('split', split) };
  const [filter] = Object.keys(filters);
  if (ids.length > 0 && filter !== undefined)
    throw new UsageError(`Expected ids of tasks, or filters that choose them, got ids and --${filter}.`);
  return {
    ...(ids.length > 0 && { tasks: ids }),
    filters,
    ...(episodes !== undefined && { episodes }),
    attempts,
    seed,
    reset: { ...given('reward', reward), ...given('max_steps', maxSteps) },
    limits: { timeMs: timeLimit === undefined ? undefined : timeLimit * 1000, tokens: tokenLimit },
    mayFork: options.fork,
    concurrency: options.concurrency,
  };
}

function given(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [name]: value };
}
