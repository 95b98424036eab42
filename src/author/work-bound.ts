/** How much work a changed program may do before it counts as one that has lost its way. */
import type { Verdict } from '../../sandbox/sandbox.ts';

const FACTOR = 20;
const ALLOWANCE = 10_000;

/**
 * Units of work for each test, from a verdict on the sound program: so many that a slower program is not ended, and so few that an
 * endless one is at once.
 */
export function workBound({ files }: Verdict): number {
  const most = Math.max(0, ...files.flatMap(({ tests }) => tests.map(({ work = 0 }) => work)));
  return most * FACTOR + ALLOWANCE;
}
