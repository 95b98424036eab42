/** How what stands reported in an observation is put to a reader who saw none of it being reported. */
import { isRecord } from '../../is-record.ts';

/** Such as `1. line 4, logic, high: It stops short. (has a fix)`, a line for each; empty when nothing is reported. */
export function reportsText(reports: unknown): string {
  if (!Array.isArray(reports) || reports.length === 0) return '';
  return `Your reports:\n${reports.filter(isRecord).map(lineOf).join('\n')}`;
}

function lineOf({ issue_id, line, end_line, category, severity, description, fix, applied }: Fields): string {
  const place = line === end_line ? `line ${line}` : `lines ${line} to ${end_line}`;
  const fixed = isRecord(fix)
    ? ` (has a fix of lines ${fix.start_line} to ${fix.end_line}${applied === true ? ', applied' : ''})`
    : '';
  return `${issue_id}. ${place}, ${category}, ${severity}: ${description}${fixed}`;
}

type Fields = Readonly<Record<string, unknown>>;
