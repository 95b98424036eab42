/** An episode as a value: everything that a step depends on, so that a fork is a reference. */
import type { PreparedTask } from '../game.ts';
import type { Source } from '../source/source.ts';
import type { VisibleRun } from '../verdict/visible-run.ts';
import type { Ending } from './ending.ts';
import type { Rules } from './options.ts';
import type { Report } from './report.ts';
import type { Subject } from './subject.ts';

export interface Episode {
  readonly prepared: PreparedTask;
  readonly rules: Rules;
  readonly ids: { readonly episodeId: string; readonly seed: number };
  readonly subject: Subject;
  /** From what stood there before to the program under review; empty when nothing is known to have. */
  readonly diff: string;
  /** In the order in which they were made, less those withdrawn. */
  readonly reports: readonly Report[];
  /** The number of the last report made. */
  readonly lastIssueId: number;
  readonly working: Source;
  /** From the program under review to the working source. */
  readonly workingDiff: string;
  /** How many hints were given. */
  readonly hints: number;
  readonly stepCount: number;
  /** null before the first step. */
  readonly rewardLastStep: number | null;
  readonly cumulativeReward: number;
  /** The last RUN_TESTS. */
  readonly lastRun: VisibleRun | null;
  /** Why the last action was refused. */
  readonly refusal: string | null;
  readonly output: string;
  /** 1-based line that was last reported or viewed. */
  readonly focus: number;
  readonly end: Ending | null;
}
