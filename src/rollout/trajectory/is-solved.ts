/** What it means that an episode was solved. */
import { gameNamed } from '../../game/index.ts';
import type { Trajectory } from './trajectory.ts';

/** Whether it did all that was to be done, by the rules of its game; an episode of a game that is not known did not. */
export function isSolved({ game, score_breakdown }: Pick<Trajectory, 'game' | 'score_breakdown'>): boolean {
  return score_breakdown !== null && gameNamed(game)?.isSolved(score_breakdown) === true;
}
