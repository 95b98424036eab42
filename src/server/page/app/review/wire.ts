/** What the game of reviewing says besides what every game says. */
import type { Part } from '../../../../game/review/level.ts';
import type { Observation, Result } from '../wire.ts';

export interface Report {
  readonly issue_id: number;
  readonly line: number;
  readonly end_line: number;
  readonly category: string;
  readonly severity: string;
  readonly description: string;
  readonly fix: Fix | null;
  readonly applied: boolean;
}

export interface Fix {
  readonly start_line: number;
  readonly end_line: number;
  readonly new_code_block: string;
}

/** What became of a report. */
export interface Verdict {
  readonly issue_id: number;
  readonly found: boolean;
  readonly category_right: boolean;
  /** 1 exact, 0.5 one off, else 0. */
  readonly severity: number;
  readonly fix_passes: boolean | null;
}

/** Parts are shares of 1. */
export interface Breakdown extends Readonly<Record<Part, number>> {
  readonly clean: boolean;
  /** null when the step limit came first. */
  readonly decided: 'approve' | 'request_changes' | null;
  readonly issues: number;
  readonly issues_found: number;
  readonly false_alarms: number;
  readonly issues_fixed: number;
  readonly hints: number;
  readonly hint_cost: number;
  readonly steps: number;
  readonly step_cost: number;
}

export interface ReviewObservation extends Observation {
  readonly reports: readonly Report[];
  readonly working_diff: string;
  readonly info: Observation['info'] & { readonly level: string };
}

/** The same answer as this game gives it. */
export function observationOf({ observation }: Result): ReviewObservation {
  return observation as ReviewObservation;
}

/** By the number of the report; undefined before the end. */
export function verdictsOf({ done, metadata }: Result): ReadonlyMap<number, Verdict> | undefined {
  if (!done) return undefined;
  const verdicts = (metadata.report_verdicts ?? []) as readonly Verdict[];
  return new Map(verdicts.map((verdict) => [verdict.issue_id, verdict]));
}
