/** The four reward profiles: each a table that docs/rewards.md shows, and a pure function of what a step did. */

import type { RefusalKind } from '../source/refusal.ts';
import type { ActionType } from './action.ts';

export const PROFILE_NAMES = ['score', 'sparse', 'binary', 'tracefix'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** Everything about a step that a reward may depend on. */
export interface StepFacts {
  readonly actionType: ActionType;
  readonly refusal: RefusalKind | null;
  /** How many steps just before this one had the same action type. */
  readonly repeats: number;
  readonly stepCost: number;
  /** Set by RUN_TESTS. `passedBefore` is the last run's, the first counted from the untouched program. */
  readonly run: {
    readonly passed: number;
    readonly passedBefore: number;
    readonly total: number;
    /** Rise over the last run that could be parsed, the first counted from zero. */
    readonly newlyPassing: number;
    readonly syntaxError: boolean;
  } | null;
  /** Sum of the rewards so far. */
  readonly returnBefore: number;
  /** Set by the last step. */
  readonly end: { readonly score: number; readonly allPassed: boolean } | null;
}

export interface RewardProfile {
  readonly summary: string;
  readonly rows: readonly { readonly when: string; readonly pays: string }[];
  /** An empty block may delete this many lines at once; null when there is no bound. */
  readonly mostLinesDeleted: number | null;
  readonly reward: (facts: StepFacts) => number;
}

/** Constants of the `tracefix` profile. */
export const TRACEFIX = {
  step: -0.01,
  repeat: -0.05,
  runTests: 0.1,
  newlyPassing: 0.05,
  syntaxError: -0.1,
  badRange: -0.02,
  deletion: -0.2,
  mostLinesDeleted: 6,
  undoOrReset: -0.1,
  end: { least: 0.01, most: 0.98 },
} as const;

/** What alternating RUN_TESTS and VIEW_CODE, editing nothing, returns under `tracefix` before the episode ends. */
export const TRACEFIX_FARM = { steps: 49, returns: 2.01 } as const;

export const REWARD_PROFILES: Readonly<Record<ProfileName, RewardProfile>> = {
  score: {
    summary:
      'The default. The return equals the score, and nothing can be farmed: actions that come back to the same state sum to less than zero.',
    rows: [
      { when: 'every step', pays: '-step_cost' },
      {
        when: 'RUN_TESTS',
        pays: "the change of the visible pass share since the last run of this episode, the first counted from the untouched program's share",
      },
      { when: 'the last step', pays: 'what makes the return equal the score, instead of the rows above' },
    ],
    mostLinesDeleted: null,
    reward({ run, stepCost, returnBefore, end }) {
      if (end !== null) return end.score - returnBefore;
      return (run === null || run.total === 0 ? 0 : (run.passed - run.passedBefore) / run.total) - stepCost;
    },
  },
  sparse: {
    summary: 'The score, once.',
    rows: [
      { when: 'every step but the last', pays: '0' },
      { when: 'the last step', pays: 'the score' },
    ],
    mostLinesDeleted: null,
    reward: ({ end }) => end?.score ?? 0,
  },
  binary: {
    summary: 'Solved or not.',
    rows: [
      { when: 'every step but the last', pays: '0' },
      { when: 'the last step', pays: '1 when every visible and hidden test passes, else 0' },
    ],
    mostLinesDeleted: null,
    reward: ({ end }) => (end?.allPassed === true ? 1 : 0),
  },
  tracefix: {
    summary:
      'The constants of the system this one grew from, for comparison. **It can be farmed:** alternating RUN_TESTS and VIEW_CODE for ' +
      `${TRACEFIX_FARM.steps} steps, editing nothing, returns ${signed(TRACEFIX_FARM.returns)} before the episode ends, and ` +
      `${signed(TRACEFIX.newlyPassing)} more for each visible test that the untouched program passes. An honest fix in five steps returns less. Do not train on it.`,
    rows: [
      { when: 'every step', pays: signed(TRACEFIX.step) },
      { when: 'the same action type again', pays: `${signed(TRACEFIX.repeat)} x how often it came just before` },
      { when: 'RUN_TESTS', pays: signed(TRACEFIX.runTests) },
      {
        when: 'RUN_TESTS, each newly passing test',
        pays: `${signed(TRACEFIX.newlyPassing)} (by count, against the last run that could be parsed, the first against none)`,
      },
      { when: 'RUN_TESTS on a syntax error', pays: signed(TRACEFIX.syntaxError) },
      { when: 'a range outside the source', pays: signed(TRACEFIX.badRange) },
      {
        when: `deleting more than ${TRACEFIX.mostLinesDeleted} lines at once (an empty block)`,
        pays: `${signed(TRACEFIX.deletion)}, and the edit is refused`,
      },
      { when: 'UNDO_EDIT or RESET_TO_ORIGINAL', pays: signed(TRACEFIX.undoOrReset) },
      { when: 'the last step', pays: `the score, clamped to [${TRACEFIX.end.least}, ${TRACEFIX.end.most}]` },
    ],
    mostLinesDeleted: TRACEFIX.mostLinesDeleted,
    reward: tracefixReward,
  },
};

/** The rows of the table that apply, added up. */
function tracefixReward({ actionType, refusal, repeats, run, end }: StepFacts): number {
  let reward: number = TRACEFIX.step + TRACEFIX.repeat * repeats;
  if (run !== null) reward += TRACEFIX.runTests + TRACEFIX.newlyPassing * run.newlyPassing;
  if (run?.syntaxError === true) reward += TRACEFIX.syntaxError;
  if (refusal === 'range') reward += TRACEFIX.badRange;
  if (refusal === 'deletion') reward += TRACEFIX.deletion;
  if (actionType === 'UNDO_EDIT' || actionType === 'RESET_TO_ORIGINAL') reward += TRACEFIX.undoOrReset;
  if (end !== null) reward += Math.min(TRACEFIX.end.most, Math.max(TRACEFIX.end.least, end.score));
  return reward;
}

function signed(amount: number): string {
  return `${amount > 0 ? '+' : ''}${amount.toFixed(2)}`;
}
