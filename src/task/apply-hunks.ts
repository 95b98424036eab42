/** Replaces ranges of a text's lines, and says where the other lines went. */
import { type DifferenceHunk, sourceLines } from './difference.ts';

export interface Applied {
  readonly source: string;
  /**
   * Where a line of the text from 1 stands in `source`, and where the line after its last one would; null when a hunk took
   * its place, or there is none of that number.
   */
  lineOf(line: number): number | null;
}

/**
 * Puts hunks into a text, in whatever order they come. No two may overlap; of insertions at one place the first given comes
 * first. A final newline stays as it is.
 *
 * @example
 * applyHunks('a\nb\nc\n', [{ start: 2, end: 2, lines: ['B', 'b'] }]).source; // 'a\nB\nb\nc\n'
 */
export function applyHunks(text: string, hunks: readonly DifferenceHunk[]): Applied {
  const sorted = hunks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const lines = sourceLines(text);
  const count = lines.length;
  for (const { start, end, lines: inserted } of sorted.toReversed()) {
    lines.splice(start - 1, end - start + 1, ...inserted);
  }
  const source = lines.join('\n');
  return {
    source: lines.length > 0 && (text.endsWith('\n') || count === 0) ? `${source}\n` : source,
    lineOf(line) {
      if (!Number.isInteger(line) || line < 1 || line > count + 1) return null;
      let shift = 0;
      for (const { start, end, lines: inserted } of sorted) {
        if (start > line) break;
        if (line <= end) return null;
        shift += inserted.length - (end - start + 1);
      }
      return line + shift;
    },
  };
}

/** Whether two hunks of one text cannot both be applied: they share a line, or one inserts amid the lines of the other. */
export function overlap(a: DifferenceHunk, b: DifferenceHunk): boolean {
  return a.start <= b.end && b.start <= a.end;
}
