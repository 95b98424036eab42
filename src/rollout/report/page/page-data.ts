/** What stands in a page for its script to read. */
import type { Trajectory } from '../../trajectory/trajectory.ts';

/** One episode in the index, which is read at once. Places are of the lists beside it. */
export type EpisodeRow = readonly [
  run: number,
  task: number,
  attempt: number,
  seed: number,
  score: number | null,
  isSolved: 0 | 1,
  end: string,
  steps: number,
  tokens: number,
  /** Where its body is: which chunk, and its place in that. */
  chunk: number,
  at: number,
];

export interface PageIndex {
  readonly tasks: readonly (readonly [id: string, hash: string, suite: string, difficulty: string])[];
  readonly episodes: readonly EpisodeRow[];
}

/** What is read of an episode when it is opened. */
export type EpisodeBody = Pick<Trajectory, 'key' | 'agent' | 'options' | 'score_breakdown' | 'return' | 'tokens'> & {
  readonly initial: Pick<Trajectory['initial'], 'observation'>;
  readonly steps: Trajectory['steps'];
};

/** The element that holds a chunk of bodies: a JSON string of base64 of raw deflate of a JSON array. */
export const chunkId = (chunk: number) => `bodies-${chunk}`;
