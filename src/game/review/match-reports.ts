/** Which report finds which issue. */
import { SEVERITIES, type Severity } from '../../task/task.ts';
import { touches } from '../../task/truth.ts';
import { assign } from './assignment.ts';
import type { Report } from './report.ts';
import type { TrueIssue } from './subject.ts';

/** How many lines a report may be beside an issue. */
const LINES_BESIDE = 1;

/** A report that finds an issue; credits are in [0, 1]. */
export interface Match {
  readonly report: Report;
  /** Index of the issue. */
  readonly issue: number;
  /** 1 when the category is right, else 0.5. */
  readonly found: number;
  /** 1 when the severity is right, 0.5 when it is one off, else 0. */
  readonly severity: number;
}

export interface Matching {
  /** In the order of the issues. */
  readonly matches: readonly Match[];
  /** Reports that find nothing, and second ones of an issue. */
  readonly falseAlarms: readonly Report[];
}

/**
 * The one-to-one assignment of reports to issues that finds most by weight; of several the one that has most severities right, then
 * most fixes, those of an issue's own lines first. The order of the reports does not matter.
 */
export function matchReports(reports: readonly Report[], issues: readonly TrueIssue[]): Matching {
  const sorted = reports
    .map((report) => ({ report, key: contentOf(report) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ report }) => report);
  const columns = assign(issues.map((issue) => sorted.map((report) => worthAsPair(report, issue))));
  const matches = columns.flatMap((column, issue) => {
    const report = column === null ? undefined : sorted[column];
    return report === undefined ? [] : [{ report, issue, ...creditsOf(report, issues[issue]!) }];
  });
  const matched = new Set(matches.map(({ report }) => report));
  return { matches, falseAlarms: sorted.filter((report) => !matched.has(report)) };
}

/** What an issue weighs by its severity: 1 to 4. */
export function weightOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity) + 1;
}

/** All that can matter of a report, so that equal ones can stand for each other. */
function contentOf({ line, endLine, category, severity, fix, description }: Report): string {
  return JSON.stringify([line, endLine, category, severity, fix, description]);
}

/** An integer: what is found first, then severities (less than 1,000 in all), then fixes (less than 1,000). */
function worthAsPair(report: Report, issue: TrueIssue): number {
  if (!isNear(report, issue)) return 0;
  const { found, severity } = creditsOf(report, issue);
  const weight = 2 * weightOf(issue.severity);
  return weight * found * 1_000_000 + weight * severity * 1_000 + worthOfFix(report, issue);
}

function worthOfFix({ fix }: Report, { places }: TrueIssue): number {
  if (fix === null) return 0;
  return places.some((place) => touches(place, fix)) ? 2 : 1;
}

function isNear({ line }: Report, { places }: TrueIssue): boolean {
  return places.some((place) => line >= place.line - LINES_BESIDE && line <= place.endLine + LINES_BESIDE);
}

function creditsOf(report: Report, issue: TrueIssue): Pick<Match, 'found' | 'severity'> {
  const off = Math.abs(weightOf(report.severity) - weightOf(issue.severity));
  return {
    found: report.category === issue.category ? 1 : 0.5,
    severity: off === 0 ? 1 : off === 1 ? 0.5 : 0,
  };
}
