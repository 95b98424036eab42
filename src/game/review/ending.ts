/** How an episode ends: the score and what is said of it. */
import { clip, OUTPUT_CHARACTERS } from '../text.ts';
import type { Decision } from './action.ts';
import type { Episode } from './episode-value.ts';
import type { FixVerdict } from './fix-trial.ts';
import { LEVELS, type LevelName, PARTS } from './level.ts';
import { type Matching, matchReports } from './match-reports.ts';
import { HINT_COST, type Parts, partsOf, scoreOf, worthOf } from './score.ts';

export interface Ending {
  readonly how: 'terminated' | 'truncated';
  readonly decision: Decision | null;
  readonly score: number;
  /** Every part that the level counts is perfect. */
  readonly flawless: boolean;
  readonly breakdown: ScoreBreakdown;
  readonly reports: readonly ReportVerdict[];
  readonly exploitSuspected: string | null;
}

/** What a score is made of; wire form. */
export interface ScoreBreakdown extends Parts {
  readonly level: LevelName;
  readonly clean: boolean;
  readonly decided: Decision | null;
  readonly issues: number;
  readonly issues_found: number;
  readonly false_alarms: number;
  readonly issues_fixed: number;
  readonly hints: number;
  readonly hint_cost: number;
  readonly steps: number;
  readonly step_cost: number;
}

/** What became of a report; wire form. */
export interface ReportVerdict {
  readonly issue_id: number;
  readonly found: boolean;
  readonly category_right: boolean;
  /** 1 exact, 0.5 one off, else 0. */
  readonly severity: number;
  /** null when there is none, or the level counts none. */
  readonly fix_passes: boolean | null;
}

type Reviewed = Pick<Episode, 'subject' | 'rules' | 'reports' | 'hints'>;

/** Scores a review, given what its reports find and the verdicts of their fixes. */
export function endReview(
  { subject: { issues }, rules, reports, hints }: Reviewed,
  { how, decision, steps }: { readonly how: Ending['how']; readonly decision: Decision | null; readonly steps: number },
  { matching, fixes }: { readonly matching: Matching; readonly fixes: readonly FixVerdict[] },
): Ending {
  const { level, stepCost } = rules;
  const passing = new Set(fixes.filter(({ passes }) => passes).map(({ issueId }) => issueId));
  const parts = partsOf({ issues, reports, matching, fixed: passing.size, decision });
  const { weights } = LEVELS[level];
  return {
    how,
    decision,
    score: scoreOf(worthOf(parts, level), { steps, stepCost, hints }),
    flawless: PARTS.every((part) => weights[part] === 0 || parts[part] === 1),
    breakdown: {
      level,
      clean: issues.length === 0,
      ...parts,
      decided: decision,
      issues: issues.length,
      issues_found: matching.matches.length,
      false_alarms: matching.falseAlarms.length,
      issues_fixed: passing.size,
      hints,
      hint_cost: HINT_COST,
      steps,
      step_cost: stepCost,
    },
    reports: reports.map(({ issueId, fix }) =>
      verdictOf(issueId, fix === null || weights.fix === 0 ? null : passing.has(issueId), matching),
    ),
    exploitSuspected: fixes.find(({ exploitSuspected }) => exploitSuspected !== null)?.exploitSuspected ?? null,
  };
}

/** What the reports that stand are worth before anything is said of fixes and the decision. */
export function worthSoFar({ subject: { issues }, rules, reports }: Reviewed): number {
  const matching = matchReports(reports, issues);
  return worthOf(partsOf({ issues, reports, matching, fixed: 0, decision: null }), rules.level);
}

/** Sets how the episode ended after what the last action said; the whole stays within 4,000 characters. */
export function withEnding(output: string, end: Ending | null): string {
  if (end === null) return output;
  const { issues, issues_found, false_alarms, issues_fixed, steps, level } = end.breakdown;
  const why = end.how === 'terminated' ? `Submitted: ${end.decision}.` : `The step limit of ${steps} is reached.`;
  const found =
    issues === 0 ? 'The program is right.' : `${issues_found} of ${issues} ${issues === 1 ? 'issue' : 'issues'} found.`;
  const mended = LEVELS[level].weights.fix > 0 && issues > 0 ? ` ${issues_fixed} of ${issues} mended.` : '';
  const alarms = `${false_alarms} false ${false_alarms === 1 ? 'alarm' : 'alarms'}.`;
  const ending = `${why} ${found} ${alarms}${mended} Score ${end.score.toFixed(4)}.`;
  return output === '' ? ending : `${clip(output, OUTPUT_CHARACTERS - ending.length - 2)}\n\n${ending}`;
}

function verdictOf(issueId: number, fixPasses: boolean | null, { matches }: Matching): ReportVerdict {
  const match = matches.find(({ report }) => report.issueId === issueId);
  return {
    issue_id: issueId,
    found: match !== undefined,
    category_right: match?.found === 1,
    severity: match?.severity ?? 0,
    fix_passes: fixPasses,
  };
}
