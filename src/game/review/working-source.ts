/** The program under review with the fixes in it that are applied. */
import { applyHunks, overlap } from '../../task/apply-hunks.ts';
import { refuseSize } from '../source/refusal.ts';
import { type Source, sourceOf } from '../source/source.ts';
import type { Report } from './report.ts';

/** No two of the fixes may overlap, which {@link refuseApplying} sees to. */
export function workingSource(program: Source, reports: readonly Report[]): Source {
  const fixes = reports.flatMap(({ fix, applied }) => (applied && fix !== null ? [fix] : []));
  return fixes.length === 0 ? program : sourceOf(applyHunks(program.text, fixes).source);
}

/** Why a report's fix cannot be put into the working source as well, "Expected ..., got ..."; null when it can. */
export function refuseApplying(program: Source, reports: readonly Report[], report: Report): string | null {
  const { issueId, fix } = report;
  if (fix === null) return `Expected an issue that has a fix, got issue ${issueId}, which has none.`;
  const others = reports.filter((other) => other.applied && other.issueId !== issueId);
  const other = others.find((each) => each.fix !== null && overlap(each.fix, fix));
  if (other !== undefined) {
    return `Expected a fix of lines that no applied fix changes, got one of lines that the fix of issue ${other.issueId} changes.`;
  }
  const { lines } = workingSource(program, [...others, { ...report, applied: true }]);
  return refuseSize(lines, 1, [])?.message ?? null;
}
