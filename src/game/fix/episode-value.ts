/** An episode as a value: everything that a step depends on, so that a fork is a reference. */
import type { PreparedTask } from '../game.ts';
import type { Workspace } from '../source/workspace.ts';
import type { VisibleRun } from '../verdict/visible-run.ts';
import type { ActionType } from './action.ts';
import type { Rules } from './options.ts';
import type { Score } from './score.ts';

export interface Episode {
  readonly prepared: PreparedTask;
  readonly rules: Rules;
  readonly ids: { readonly episodeId: string; readonly seed: number };
  readonly workspace: Workspace;
  /** Against the task's program; made when the source changes. */
  readonly diff: string;
  readonly stepCount: number;
  /** null before the first step. */
  readonly rewardLastStep: number | null;
  readonly cumulativeReward: number;
  /** The last RUN_TESTS. */
  readonly lastRun: VisibleRun | null;
  /** Visible tests that passed in the last run that could be parsed; 0 before it. */
  readonly passedWhenParsed: number;
  /** The last action and how often it came in a row. */
  readonly streak: { readonly actionType: ActionType; readonly length: number } | null;
  /** Why the last action was refused. */
  readonly refusal: string | null;
  readonly output: string;
  /** 1-based line that the last edit or failure is at. */
  readonly focus: number;
  readonly end: End | null;
}

export interface End {
  readonly how: 'terminated' | 'truncated';
  readonly steps: number;
  readonly score: Score;
  readonly exploitSuspected: string | null;
}
