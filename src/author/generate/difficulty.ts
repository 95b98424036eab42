/** Estimates how hard a made task is, from what was measured of it. docs/tasks.md gives the same formula. */
import type { Difficulty } from '../../task/index.ts';

export interface Features {
  /** Lines at least as suspicious as the bug's own; at least 1. */
  readonly linesToRead: number;
  /** Of all tests, 0 to 1. */
  readonly shareFailing: number;
  readonly bugs: number;
  /** Lines of the program that hold something. */
  readonly lines: number;
  /** Whether a failing test names a line at or beside a bug. */
  readonly isPointedAt: boolean;
}

/** From these many points on a task is medium, and hard. */
export const MEDIUM = 6.5;
export const HARD = 10;

/**
 * Points: doubling what has to be read, and doubling the program, each count one; every further bug two; few failing tests, which
 * tell less, up to two; and one when no failure points at a bug.
 */
export function pointsOf({ linesToRead, shareFailing, bugs, lines, isPointedAt }: Features): number {
  return (
    Math.log2(linesToRead) +
    Math.max(0, Math.log2(lines / 10)) +
    2 * (bugs - 1) +
    2 * (1 - shareFailing) +
    (isPointedAt ? 0 : 1)
  );
}

export function difficultyOf(features: Features): Difficulty {
  const points = pointsOf(features);
  return points < MEDIUM ? 'easy' : points < HARD ? 'medium' : 'hard';
}
