/** A report that is being written, or a fix of one that stands. */
import type { Values } from '../filled-action.tsx';
import type { Range } from '../source.ts';
import type { Report } from './wire.ts';

export interface Draft {
  /** Number of the report that gets the fix; undefined for a new report. */
  readonly fixing: number | undefined;
  readonly report: Values;
  /** Undefined without a fix. */
  readonly fix: Values | undefined;
  /** Somebody has begun to write the new lines, which then stay when the range moves. */
  readonly typed: boolean;
}

export const BLANK: Draft = { fixing: undefined, report: {}, fix: undefined, typed: false };

/** The draft with another range of the program, whose text is what a fix begins with. */
export function withRange(draft: Draft, range: Range, lines: readonly string[]): Draft {
  const fix = draft.fix && {
    ...draft.fix,
    ...bounds(range),
    ...(!draft.typed && { new_code_block: textOf(range, lines) }),
  };
  if (draft.fixing !== undefined) return { ...draft, fix };
  return { ...draft, report: { ...draft.report, line: String(range.start), end_line: String(range.end) }, fix };
}

/** A new report with a fix, or without one. */
export function withFix(draft: Draft, wanted: boolean, lines: readonly string[]): Draft {
  if (!wanted) return { ...draft, fix: undefined, typed: false };
  const range = rangeOf(draft) ?? { start: 1, end: 1 };
  return { ...draft, fix: { ...bounds(range), new_code_block: textOf(range, lines) } };
}

/** A fix for a report that stands, which begins with the one that it has. */
export function fixFor({ issue_id, line, end_line, fix }: Report, lines: readonly string[]): Draft {
  const range = fix === null ? { start: line, end: end_line } : { start: fix.start_line, end: fix.end_line };
  const text = fix === null ? textOf(range, lines) : fix.new_code_block.replace(/\n$/, '');
  return { fixing: issue_id, report: {}, fix: { ...bounds(range), new_code_block: text }, typed: fix !== null };
}

/** The lines that a draft is about; undefined before any are chosen. */
export function rangeOf({ fixing, report, fix = {} }: Draft): Range | undefined {
  const [from = '', to = from] =
    fixing === undefined ? [report.line, report.end_line || report.line] : [fix.start_line, fix.end_line];
  const range = { start: Number(from), end: Number(to) };
  return from !== '' && Number.isInteger(range.start) && Number.isInteger(range.end) ? range : undefined;
}

function bounds({ start, end }: Range): Values {
  return { start_line: String(start), end_line: String(end) };
}

function textOf({ start, end }: Range, lines: readonly string[]): string {
  return lines.slice(start - 1, end).join('\n');
}
