/** What the game of reviewing says besides what every game says. */
import type { ReportVerdict } from '../../../../game/review/ending.ts';
import type { Observation } from '../../../../game/review/schema.ts';
import type { Result } from '../wire.ts';

export type { ReportVerdict as Verdict, ScoreBreakdown as Breakdown } from '../../../../game/review/ending.ts';
export type Report = Observation['reports'][number];
export type Fix = NonNullable<Report['fix']>;

/** The same answer as this game gives it. */
export function observationOf({ observation }: Result): Observation {
  return observation as Observation;
}

/** By the number of the report; undefined before the end. */
export function verdictsOf({ done, metadata }: Result): ReadonlyMap<number, ReportVerdict> | undefined {
  if (!done) return undefined;
  const verdicts = (metadata.report_verdicts ?? []) as readonly ReportVerdict[];
  return new Map(verdicts.map((verdict) => [verdict.issue_id, verdict]));
}
