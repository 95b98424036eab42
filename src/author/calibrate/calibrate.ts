/** What recorded attempts say about how hard each task is. */
import type { CalibratedTask, Calibration, Difficulty } from '../../task/index.ts';
import { wilsonInterval, Z_95 } from '../../wilson-interval.ts';
import type { Attempt } from './attempt.ts';
import { fitRasch, logistic, type Tally } from './fit-rasch.ts';

export interface CalibrateOptions {
  /** Attempts at a task below which nothing is said of it. Default 8. */
  readonly minAttempts?: number;
  /** Whose solve rates the calibration is about; by default an agent of mean ability. Must be among the attempts. */
  readonly forAgent?: string;
}

/** Least solve rate of an easy and of a medium task. */
const EASY_FROM = 0.7;
const MEDIUM_FROM = 0.3;
/** Bounds of the 95 % interval beyond which a task teaches nothing any more, or never did. */
const SATURATED_FROM = 0.8;
const IMPOSSIBLE_UP_TO = 0.2;
const DEFAULT_MIN_ATTEMPTS = 8;

/**
 * Solve rates by task and agent with 95 % intervals, difficulties by the Rasch model, and marks on tasks that are `saturated` (the
 * interval lies above 0.8) or `impossible` (never solved, and the interval lies below 0.2). Throws RangeError when
 * `forAgent` made no attempt.
 *
 * @example
 * const attempts = [{ agent: 'mine', taskId: task.id, isSolved: true }, { agent: 'mine', taskId: task.id, isSolved: false }];
 * calibrate(attempts).tasks[task.id].status; // "sparse"
 */
export function calibrate(attempts: readonly Attempt[], options: CalibrateOptions = {}): Calibration {
  const { minAttempts = DEFAULT_MIN_ATTEMPTS, forAgent } = options;
  const tallies = tally(attempts);
  const { ability, difficulty } = fitRasch(tallies);
  const reference = forAgent === undefined ? mean([...ability.values()]) : ability.get(forAgent);
  if (reference === undefined) {
    throw new RangeError(`Expected an agent that made attempts (${[...ability.keys()].join(', ')}), got ${forAgent}.`);
  }
  const tasks = [...Map.groupBy(tallies, ({ taskId }) => taskId)].map(([taskId, own]): [string, CalibratedTask] => {
    const { value, standardError } = difficulty.get(taskId)!;
    const pooled = rateOf(own);
    const solveRate = logistic(reference - value);
    const status = pooled.attempts < minAttempts ? 'sparse' : statusOf(pooled);
    const fitted = {
      difficulty: rounded(value),
      standard_error: rounded(standardError),
      solve_rate: rounded(solveRate),
    };
    return [
      taskId,
      {
        status,
        difficulty: status === 'sparse' ? null : levelOf(solveRate),
        ...pooled,
        fitted: {
          ...fitted,
          interval: [
            rounded(logistic(reference - value - Z_95 * standardError)),
            rounded(logistic(reference - value + Z_95 * standardError)),
          ],
        },
        by_agent: Object.fromEntries(own.map((one) => [one.agent, rateOf([one])])),
      },
    ];
  });
  const agents = [...Map.groupBy(tallies, ({ agent }) => agent)].map(([agent, own]) => {
    const { attempts: episodes, solved } = rateOf(own);
    return [agent, { episodes, solved, ability: rounded(ability.get(agent)!) }] as const;
  });
  return { version: 1, agents: Object.fromEntries(agents), tasks: Object.fromEntries(tasks) };
}

/** Sorted, so that the order in which episodes were recorded changes nothing. */
function tally(attempts: readonly Attempt[]): Tally[] {
  const groups = Map.groupBy(attempts, ({ agent, taskId }) => JSON.stringify([taskId, agent]));
  return [...groups.keys()].sort().map((key) => {
    const own = groups.get(key)!;
    const { agent, taskId } = own[0]!;
    return { agent, taskId, attempts: own.length, solved: own.filter(({ isSolved }) => isSolved).length };
  });
}

function rateOf(tallies: readonly Tally[]) {
  const attempts = tallies.reduce((sum, one) => sum + one.attempts, 0);
  const solved = tallies.reduce((sum, one) => sum + one.solved, 0);
  const [low, high] = wilsonInterval(solved, attempts);
  const interval: [number, number] = [rounded(low), rounded(high)];
  return { attempts, solved, solve_rate: rounded(solved / attempts), interval };
}

function statusOf({ solved, interval: [low, high] }: ReturnType<typeof rateOf>): CalibratedTask['status'] {
  if (low > SATURATED_FROM) return 'saturated';
  return solved === 0 && high < IMPOSSIBLE_UP_TO ? 'impossible' : 'calibrated';
}

function levelOf(solveRate: number): Difficulty {
  if (solveRate >= EASY_FROM) return 'easy';
  return solveRate >= MEDIUM_FROM ? 'medium' : 'hard';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Four decimals: more would say more than was measured, and differ between machines. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
