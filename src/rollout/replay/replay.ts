/** Plays recorded episodes again and compares what comes of it with the record, byte for byte. */
import type { Environment } from '../environment/environment.ts';
import type { Place } from '../environment/environment-of.ts';
import type { ReadTrajectory, Unreadable } from '../trajectory/read-trajectories.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { type EachLineOptions, eachLine, type NotPlayed } from './each-line.ts';
import { type LineDifference, lineDifferences } from './line-differences.ts';
import { playAgain } from './play-again.ts';

/** What became of a line. */
export type Replayed =
  | { readonly kind: 'same'; readonly line: number; readonly key: string }
  | {
      readonly kind: 'different';
      readonly line: number;
      readonly key: string;
      /** In words, what explains differences: another task under the same id, another version of the gym. */
      readonly causes: readonly string[];
      /** Empty when the values are equal, and only their order or spacing is not. */
      readonly differences: readonly LineDifference[];
    }
  | NotPlayed;

/**
 * Yields what became of each line, in their order. Throws the signal's reason when it fires, and what `environmentOf` and the
 * lines reject with.
 *
 * @example
 * for await (const replayed of replay(gym, readTrajectories('runs/monday/episodes.jsonl'))) console.log(replayed.kind);
 */
export function replay(
  place: Place,
  lines: AsyncIterable<ReadTrajectory | Unreadable>,
  options: EachLineOptions = {},
): AsyncGenerator<Replayed> {
  return eachLine(place, lines, options, replayLine);
}

async function replayLine(
  environment: Environment,
  { line, text }: ReadTrajectory,
  signal: AbortSignal,
): Promise<Replayed> {
  const recorded: Trajectory = JSON.parse(text);
  const outcome = await playAgain(environment, recorded, { signal });
  const { key } = outcome;
  if (outcome.kind === 'failed') return { kind: 'unplayable', line, key, reason: outcome.reasons.at(-1)! };
  const { rescored_from } = recorded;
  const replayed: Trajectory = { ...outcome.trajectory, ...(rescored_from !== undefined && { rescored_from }) };
  if (JSON.stringify(replayed) === text) return { kind: 'same', line, key };
  const differences = lineDifferences(recorded, replayed);
  return { kind: 'different', line, key, causes: causesOf(recorded, replayed), differences };
}

function causesOf(recorded: Trajectory, replayed: Trajectory): readonly string[] {
  const causes: string[] = [];
  if (recorded.task_hash !== replayed.task_hash)
    causes.push(
      `The task ${replayed.task_id} is another now: its hash was ${recorded.task_hash} and is ${replayed.task_hash}.`,
    );
  if (recorded.gym_version !== replayed.gym_version)
    causes.push(`It was recorded with gym ${recorded.gym_version}, and this is ${replayed.gym_version}.`);
  return causes;
}
