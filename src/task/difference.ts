/** Where a program and its solution differ, as the ranges that REPLACE_LINES takes. */
import { diffArrays } from 'diff';

/** Lines that go or come beyond which the search for the least difference takes too long, and one hunk is made of all. */
const MAX_EDIT_LENGTH = 500;

/** Replaces the inclusive 1-based range `start..end` of the program; `end = start - 1` inserts before `start`. */
export interface DifferenceHunk {
  readonly start: number;
  readonly end: number;
  /** What stands in the solution instead; empty when the range is deleted. */
  readonly lines: readonly string[];
}

/**
 * Lists the ranges of `program` to be replaced for it to read as `solution`, top to bottom, apart from each other.
 * Applied from the last to the first, their line numbers stay true.
 *
 * @example
 * differenceHunks('a\nb\nc\n', 'a\nB\nc\n'); // [{ start: 2, end: 2, lines: ['B'] }]
 */
export function differenceHunks(program: string, solution: string): DifferenceHunk[] {
  return hunksBetween(sourceLines(program), sourceLines(solution));
}

/** The same of texts that are lines already; beyond `maxEditLength` lines that go or come there is one hunk. */
export function hunksBetween(
  before: readonly string[],
  after: readonly string[],
  maxEditLength = MAX_EDIT_LENGTH,
): DifferenceHunk[] {
  const changes = diffArrays([...before], [...after], { maxEditLength });
  if (changes === undefined) return [wholeHunk(before, after)];
  const hunks: DifferenceHunk[] = [];
  let line = 1;
  let open: { start: number; end: number; lines: string[] } | null = null;
  for (const change of changes) {
    if (!change.added && !change.removed) {
      line += change.value.length;
      open = null;
      continue;
    }
    if (open === null) {
      open = { start: line, end: line - 1, lines: [] };
      hunks.push(open);
    }
    if (change.removed) {
      line += change.value.length;
      open.end = line - 1;
    } else {
      open.lines.push(...change.value);
    }
  }
  return hunks;
}

/** Everything between the lines that both begin with and those that both end with. */
function wholeHunk(before: readonly string[], after: readonly string[]): DifferenceHunk {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: head + 1, end: before.length - tail, lines: after.slice(head, after.length - tail) };
}

/** A final newline makes no line, and an empty source has none. */
export function sourceLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
