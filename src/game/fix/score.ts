/** The score: the share of all tests that pass, less what the steps cost. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { PreparedTask } from '../game.ts';
import { countSuite, type PassCount } from '../verdict/pass-count.ts';

/** What a score is made of; wire form. */
export interface ScoreBreakdown extends PassCount {
  readonly steps: number;
  readonly step_cost: number;
}

export interface Score {
  /** In [0, 1]; 0 when the program does not load. */
  readonly value: number;
  readonly loaded: boolean;
  readonly breakdown: ScoreBreakdown;
}

/**
 * Scores a verdict of the whole suite: `clamp(passed / total - stepCost * steps, 0, 1)`.
 * @example scoreVerdict(prepared, verdict, { steps: 0, stepCost: 0 }).value // the share of tests that pass
 */
export function scoreVerdict(
  prepared: PreparedTask,
  verdict: Verdict,
  spent: { readonly steps: number; readonly stepCost: number },
): Score {
  const { share, loaded, count } = countSuite(prepared, verdict);
  return {
    value: Math.min(1, Math.max(0, share - spent.stepCost * spent.steps)),
    loaded,
    breakdown: { ...count, steps: spent.steps, step_cost: spent.stepCost },
  };
}
