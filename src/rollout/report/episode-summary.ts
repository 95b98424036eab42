/** What statistics need of an episode: little, so that ten thousand are held at once. */
import { isSolved } from '../trajectory/is-solved.ts';
import { partsOf } from '../trajectory/parts-of.ts';
import type { End, Trajectory } from '../trajectory/trajectory.ts';

export interface EpisodeSummary {
  readonly key: string;
  readonly game: string;
  readonly taskId: string;
  readonly taskHash: string;
  readonly suite: string;
  readonly difficulty: string;
  readonly seed: number;
  readonly attempt: number;
  readonly end: End;
  /** All that was to be done was, by the rules of its game. An episode that a limit of the rollout cut is not solved. */
  readonly isSolved: boolean;
  /** null when the episode was cut. */
  readonly score: number | null;
  /** Whether there was nothing wrong with the program; null where the breakdown of the score does not say. */
  readonly isClean: boolean | null;
  /** The shares that the score adds up; none of a game that has no such parts, and of an episode that was cut. */
  readonly parts: Readonly<Record<string, number>>;
  readonly return: number;
  readonly steps: number;
  readonly tokens: { readonly prompt: number; readonly completion: number };
  /** How often each type was sent, refused ones too. */
  readonly actions: Readonly<Record<string, number>>;
  /** Actions refused for their form. */
  readonly refused: number;
  /** Replies of which no action could be made. */
  readonly malformed: number;
  /** Real milliseconds of each reply. */
  readonly latenciesMs: readonly number[];
}

export function summaryOf(trajectory: Trajectory): EpisodeSummary {
  const { steps } = trajectory;
  const actions: Record<string, number> = Object.create(null);
  let [refused, malformed] = [0, 0];
  const latenciesMs: number[] = [];
  for (const { action, error, reply } of steps) {
    const type = typeof action.action_type === 'string' ? action.action_type : 'none';
    actions[type] = (actions[type] ?? 0) + 1;
    if (error !== undefined) refused += 1;
    if (reply === undefined) continue;
    malformed += reply.malformed.length;
    latenciesMs.push(reply.latency_ms);
  }
  const clean = trajectory.score_breakdown?.clean;
  return {
    key: trajectory.key,
    game: trajectory.game,
    taskId: trajectory.task_id,
    taskHash: trajectory.task_hash,
    suite: trajectory.task.suite,
    difficulty: trajectory.task.difficulty,
    seed: trajectory.seed,
    attempt: trajectory.attempt,
    end: trajectory.end,
    isSolved: isSolved(trajectory),
    score: trajectory.score,
    isClean: typeof clean === 'boolean' ? clean : null,
    parts: partsOf(trajectory),
    return: trajectory.return,
    steps: steps.length,
    tokens: trajectory.tokens,
    actions,
    refused,
    malformed,
    latenciesMs,
  };
}
