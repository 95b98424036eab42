/** What it means that an episode was solved. */
import type { Trajectory } from './trajectory.ts';

/** Whether everything passed that the episode was scored by. */
export function isSolved({ score_breakdown: breakdown }: Pick<Trajectory, 'score_breakdown'>): boolean {
  return breakdown !== null && typeof breakdown.total === 'number' && breakdown.passed === breakdown.total;
}
