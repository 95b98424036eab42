/** The unified diff of a source against the task's program. */
import { formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import type { Source } from './source.ts';

const CONTEXT_LINES = 3;
/** Beyond this many changed lines the search for the shortest diff takes too long, and one whole hunk is made. */
const MAX_EDIT_LENGTH = 400;

/** Empty when nothing differs. Takes time in proportion to what differs, not to the source. */
export function unifiedDiff(original: Source, source: Source, fileName: string): string {
  if (original.equals(source)) return '';
  const [before, after] = [original.lines, source.lines];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const from = Math.max(0, head - CONTEXT_LINES);
  const kept = Math.max(0, tail - CONTEXT_LINES);
  const oldLines = before.slice(from, before.length - kept);
  const newLines = after.slice(from, after.length - kept);
  const hunks = hunksOf(oldLines, newLines).map((hunk) => ({
    ...hunk,
    oldStart: hunk.oldStart + from,
    newStart: hunk.newStart + from,
  }));
  const [oldFileName, newFileName] = [`a/${fileName}`, `b/${fileName}`];
  return formatPatch(
    { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks },
    {
      includeIndex: false,
      includeUnderline: false,
      includeFileHeaders: true,
    },
  );
}

function hunksOf(oldLines: readonly string[], newLines: readonly string[]): readonly StructuredPatchHunk[] {
  const options = { context: CONTEXT_LINES, maxEditLength: MAX_EDIT_LENGTH };
  const patch = structuredPatch('a', 'b', textOf(oldLines), textOf(newLines), undefined, undefined, options);
  return patch?.hunks ?? [wholeHunk(oldLines, newLines)];
}

function wholeHunk(oldLines: readonly string[], newLines: readonly string[]): StructuredPatchHunk {
  return {
    oldStart: 1,
    oldLines: oldLines.length,
    newStart: 1,
    newLines: newLines.length,
    lines: [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)],
  };
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
