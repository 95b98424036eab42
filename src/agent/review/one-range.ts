/** Several hunks of a difference as one edit. */
import { applyHunks, type DifferenceHunk, sourceLines } from '../../task/index.ts';
import type { LineEdit } from '../random-edit.ts';

/** From the first line that changes to the last, with what stays between; null without a hunk. */
export function oneRange(source: string, hunks: readonly DifferenceHunk[]): LineEdit | null {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const shifted = hunks.map(({ start, end, lines }) => ({
    start: start - first.start + 1,
    end: end - first.start + 1,
    lines,
  }));
  const between = sourceLines(source)
    .slice(first.start - 1, last.end)
    .map((line) => `${line}\n`);
  return {
    start_line: first.start,
    end_line: last.end,
    new_code_block: applyHunks(between.join(''), shifted).source,
  };
}
