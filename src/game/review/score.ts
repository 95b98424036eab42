/** The score: how much was found, how well it was rated, how much was mended, whether the decision was right; less the costs. */
import type { Decision } from './action.ts';
import { LEVELS, type LevelName, type Part } from './level.ts';
import { type Matching, weightOf } from './match-reports.ts';
import type { Report } from './report.ts';
import type { TrueIssue } from './subject.ts';

/** What a hint takes off the score. */
export const HINT_COST = 0.05;

/** The formula, as the prompt and the docs show it. A weight is 1, 2, 3, 4 for low, medium, high, critical. */
export const SCORE_ROWS: readonly { readonly part: Part; readonly faulty: string; readonly clean: string }[] = [
  {
    part: 'detection',
    faulty:
      '2 x found / (weight of the issues + weight of the issues that are matched + weight of the false alarms). ' +
      'found adds up the weights of matched issues, half where the category is wrong',
    clean: '1 without reports, else 0',
  },
  {
    part: 'severity',
    faulty: 'the same with 1 for a right severity, 0.5 for one that is one off, else 0, whatever the category',
    clean: '1 without reports, else 0',
  },
  {
    part: 'fix',
    faulty:
      'share of the issues whose matched report has a fix with which the program, all other issues solved, passes every visible and hidden test',
    clean: '1 without reports, else 0',
  },
  {
    part: 'decision',
    faulty:
      'for request_changes: weight of the matched issues / (that + weight of the false alarms), 0 without reports; else 0',
    clean: '1 for approve, else 0',
  },
];

/** What the rows above leave unsaid of false alarms. */
export const FALSE_ALARM_RULE =
  'A report that finds nothing, or what another report finds already, is a false alarm. It weighs as much as the severity that it ' +
  'claims, and no less than the heaviest issue; n false alarms weigh (n + 1) / 2 times as much each, so that one is forgiven and many are not.';

/** Shares in [0, 1]. */
export type Parts = Readonly<Record<Part, number>>;

/** Everything that a score depends on, costs apart. */
export interface Review {
  readonly issues: readonly TrueIssue[];
  readonly reports: readonly Report[];
  readonly matching: Matching;
  /** Issues that are solved by a fix. */
  readonly fixed: number;
  /** null when the step limit came first. */
  readonly decision: Decision | null;
}

/** The parts of a review by {@link SCORE_ROWS}. */
export function partsOf({ issues, reports, matching, fixed, decision }: Review): Parts {
  if (issues.length === 0) {
    const silent = reports.length === 0 ? 1 : 0;
    return { detection: silent, severity: silent, fix: silent, decision: decision === 'approve' ? 1 : 0 };
  }
  const weights = issues.map(({ severity }) => weightOf(severity));
  const alarms = alarmWeight(matching.falseAlarms, Math.max(...weights));
  const matched = sum(matching.matches.map(({ issue }) => weights[issue]!));
  const whole = sum(weights) + matched + alarms;
  return {
    detection: (2 * sum(matching.matches.map(({ issue, found }) => weights[issue]! * found))) / whole,
    severity: (2 * sum(matching.matches.map(({ issue, severity }) => weights[issue]! * severity))) / whole,
    fix: fixed / issues.length,
    decision: decision === 'request_changes' && matched > 0 ? matched / (matched + alarms) : 0,
  };
}

/** The parts in the proportion of a level, in [0, 1]. */
export function worthOf(parts: Parts, level: LevelName): number {
  const { detection, severity, fix, decision } = LEVELS[level].weights;
  // In hundredths, so that a perfect review is worth exactly 1.
  return (detection * parts.detection + severity * parts.severity + fix * parts.fix + decision * parts.decision) / 100;
}

/** `clamp(worth - hint cost x hints - step cost x steps, 0, 1)`. */
export function scoreOf(
  worth: number,
  spent: { readonly steps: number; readonly stepCost: number; readonly hints: number },
): number {
  return Math.min(1, Math.max(0, worth - HINT_COST * spent.hints - spent.stepCost * spent.steps));
}

function alarmWeight(reports: readonly Report[], least: number): number {
  const weights = reports.map(({ severity }) => Math.max(least, weightOf(severity)));
  return (sum(weights) * (reports.length + 1)) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
