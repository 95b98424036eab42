/** What the score of an episode adds up. */
import { gameNamed } from '../../game/index.ts';
import type { Trajectory } from './trajectory.ts';

/** Shares in [0, 1] by the rules of its game; none of an episode without a score, and of a game that is not known. */
export function partsOf({
  game,
  score_breakdown,
}: Pick<Trajectory, 'game' | 'score_breakdown'>): Readonly<Record<string, number>> {
  return score_breakdown === null ? {} : (gameNamed(game)?.partsOf(score_breakdown) ?? {});
}
