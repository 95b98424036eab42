/** The three reward profiles: each a table, and a pure function of what a step did. */
import { HINT_COST } from './score.ts';

export const PROFILE_NAMES = ['score', 'sparse', 'binary'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** Everything about a step that a reward may depend on. */
export interface StepFacts {
  readonly stepCost: number;
  /** What the step's hint costs; 0 when it gave none. */
  readonly hintCost: number;
  /** By how much the step changed what the reports are worth; 0 unless feedback is immediate. */
  readonly gained: number;
  /** Sum of the rewards so far. */
  readonly returnBefore: number;
  /** Set by the last step. */
  readonly end: { readonly score: number; readonly flawless: boolean } | null;
}

export interface RewardProfile {
  readonly summary: string;
  readonly rows: readonly { readonly when: string; readonly pays: string }[];
  readonly reward: (facts: StepFacts) => number;
}

export const REWARD_PROFILES: Readonly<Record<ProfileName, RewardProfile>> = {
  score: {
    summary: 'The default. The return equals the score.',
    rows: [
      { when: 'every step', pays: '-step_cost' },
      { when: 'a hint', pays: `-${HINT_COST}` },
      {
        when: 'REPORT_ISSUE, when feedback is immediate',
        pays: 'the change of what all reports are worth, fixes and decision apart',
      },
      { when: 'the last step', pays: 'what makes the return equal the score, instead of the rows above' },
    ],
    reward({ stepCost, hintCost, gained, returnBefore, end }) {
      return end === null ? gained - hintCost - stepCost : end.score - returnBefore;
    },
  },
  sparse: {
    summary: 'The score, once.',
    rows: [
      { when: 'every step but the last', pays: '0' },
      { when: 'the last step', pays: 'the score' },
    ],
    reward: ({ end }) => end?.score ?? 0,
  },
  binary: {
    summary: 'Flawless or not.',
    rows: [
      { when: 'every step but the last', pays: '0' },
      { when: 'the last step', pays: '1 when every part that the level counts is perfect, costs apart, else 0' },
    ],
    reward: ({ end }) => (end?.flawless === true ? 1 : 0),
  },
};
