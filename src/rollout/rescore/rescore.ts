/** Scores recorded episodes anew, by their actions and without their agent: under other rewards, other limits, newer tests. */
import type { ResetOptions } from '../../gym/index.ts';
import type { Environment } from '../environment/environment.ts';
import type { Place } from '../environment/environment-of.ts';
import { type EachLineOptions, eachLine, type NotPlayed } from '../replay/each-line.ts';
import { playAgain } from '../replay/play-again.ts';
import type { ReadTrajectory, Unreadable } from '../trajectory/read-trajectories.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';

export interface RescoreOptions extends EachLineOptions {
  /** Asked of each reset besides, or in place of, what was asked then: `reward`, `step_cost`, `max_steps`. */
  readonly reset?: ResetOptions | undefined;
}

export type Rescored =
  | {
      readonly kind: 'rescored';
      readonly line: number;
      readonly key: string;
      /** Says in `rescored_from` what was recorded when the agent played. */
      readonly trajectory: Trajectory;
      readonly before: Pick<Trajectory, 'game' | 'score' | 'score_breakdown' | 'return' | 'end'> & {
        readonly steps: number;
      };
      /** What went otherwise than when the agent played. */
      readonly remarks: readonly Remark[];
    }
  | NotPlayed;

/**
 * `ended_early`: the rules ended it before all recorded actions were played. `actions_over`: they go on after the last of them,
 * so nobody knows what the agent would have done, and there is no score. `other_task`: the task has changed since.
 */
export type Remark = 'ended_early' | 'actions_over' | 'other_task';

/**
 * Yields what became of each line, in their order. Throws the signal's reason when it fires, and what `environmentOf` and the
 * lines reject with.
 *
 * @example
 * const lines = readTrajectories('runs/monday/episodes.jsonl');
 * for await (const rescored of rescore(gym, lines, { reset: { reward: 'binary' } })) console.log(rescored.kind);
 */
export function rescore(
  place: Place,
  lines: AsyncIterable<ReadTrajectory | Unreadable>,
  { reset = {}, ...options }: RescoreOptions = {},
): AsyncGenerator<Rescored> {
  return eachLine(place, lines, options, (environment, read, signal) => rescoreLine(environment, read, reset, signal));
}

async function rescoreLine(
  environment: Environment,
  { line, text }: ReadTrajectory,
  reset: ResetOptions,
  signal: AbortSignal,
): Promise<Rescored> {
  const recorded: Trajectory = JSON.parse(text);
  const outcome = await playAgain(environment, recorded, { signal, reset });
  const { key } = outcome;
  if (outcome.kind === 'failed') return { kind: 'unplayable', line, key, reason: outcome.reasons.at(-1)! };
  const { game, gym_version, task_hash, options, end, score, score_breakdown, return: sum } = recorded;
  const from = recorded.rescored_from ?? { gym_version, task_hash, options, end, score, return: sum };
  const trajectory: Trajectory = { ...outcome.trajectory, rescored_from: from };
  const before = { game, score, score_breakdown, return: sum, end, steps: recorded.steps.length };
  return { kind: 'rescored', line, key, trajectory, before, remarks: remarksOn(recorded, trajectory) };
}

function remarksOn(recorded: Trajectory, rescored: Trajectory): readonly Remark[] {
  const remarks: Remark[] = [];
  if (rescored.steps.length < recorded.steps.length) remarks.push('ended_early');
  if (rescored.end === 'actions_over') remarks.push('actions_over');
  if (rescored.task_hash !== recorded.task_hash) remarks.push('other_task');
  return remarks;
}
