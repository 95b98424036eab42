/** Reads trajectories back from files. */
import { readJsonLines } from '../../json-lines.ts';
import { problemsOf, sentenceOf } from '../../problems.ts';
import { isNestedDeeper, MOST_LEVELS } from './nesting.ts';
import { TRAJECTORY_SCHEMA, type Trajectory, trajectorySchema } from './trajectory.ts';

export interface ReadTrajectory {
  readonly kind: 'trajectory';
  readonly trajectory: Trajectory;
  /** As it stands in the file. */
  readonly text: string;
  readonly line: number;
  readonly offset: number;
  readonly bytes: number;
}

/** A line that is no trajectory. `torn` for the last one of a writer that was stopped. */
export interface Unreadable {
  readonly kind: 'torn' | 'unreadable';
  readonly line: number;
  readonly offset: number;
  readonly bytes: number;
  readonly reason: string;
}

/** Line by line, so that a file of any size can be read. Rejects when the file cannot be. */
export async function* readTrajectories(file: string): AsyncGenerator<ReadTrajectory | Unreadable> {
  for await (const { text, isEnded, ...place } of readJsonLines(file)) {
    const read = parseTrajectory(text);
    if (typeof read !== 'string') yield { kind: 'trajectory', trajectory: read, text, ...place };
    else yield { kind: isEnded ? 'unreadable' : 'torn', reason: read, ...place };
  }
}

/** The trajectory of a line, or why it is none. */
export function parseTrajectory(text: string): Trajectory | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `Expected a line of JSON, got: ${(error as Error).message}`;
  }
  if (isNestedDeeper(value))
    return `Expected a trajectory of at most ${MOST_LEVELS} levels, got one that is nested deeper.`;
  const { data, error } = trajectorySchema.safeParse(value);
  if (data !== undefined) return data;
  return `Expected a trajectory (${TRAJECTORY_SCHEMA}), got: ${sentenceOf(problemsOf(error, value)).slice(0, 300)}`;
}
