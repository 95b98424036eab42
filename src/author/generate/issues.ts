/** Where planted bugs are, in the program's own lines. */
import { isDeepStrictEqual } from 'node:util';
import { type DifferenceHunk, differenceHunks, type Issue } from '../../task/index.ts';
import type { Bug } from '../mutate/plantable-bugs.ts';
import { plant } from './plant.ts';

/** A fix that is longer says less than the solution does. */
const MOST_FIX_LINES = 6;

/**
 * One for each bug, in their order: the lines in which the program differs from itself with that bug mended. Undefined when
 * the difference between program and solution does not tell the bugs apart, as when one moves lines over another's.
 */
export function issuesOf(solution: string, bugs: readonly Bug[]): Issue[] | undefined {
  const program = plant(solution, bugs);
  const all = differenceHunks(program, solution);
  const last = program.trimEnd().split('\n').length;
  const issues = bugs.map((bug) => {
    const mended = plant(
      solution,
      bugs.filter((other) => other !== bug),
    );
    const hunks = differenceHunks(program, mended);
    const line = Math.min(last, hunks[0]!.start);
    const { category, severity, description } = bug.mistake;
    return {
      line,
      endLine: Math.max(line, hunks.at(-1)!.end),
      category,
      severity,
      description: `${description}${placeOfMissing(hunks, line)}`,
      fix: fixOf(program, hunks),
      hunks: hunks.map((hunk) => 1 + all.findIndex((other) => isDeepStrictEqual(hunk, other))),
    };
  });
  const explained = issues.flatMap(({ hunks }) => hunks).toSorted((a, b) => a - b);
  return isDeepStrictEqual(
    explained,
    all.map((_, at) => at + 1),
  )
    ? issues
    : undefined;
}

/** Lines that are left out have no line of their own: the issue names a neighbour. */
function placeOfMissing(hunks: readonly DifferenceHunk[], line: number): string {
  if (!hunks.every(({ start, end }) => end < start)) return '';
  return ` What is missing belongs ${line < hunks[0]!.start ? 'after' : 'before'} line ${line}.`;
}

/** What should stand there; null when nothing should, or too much. */
function fixOf(program: string, hunks: readonly DifferenceHunk[]): string | null {
  const first = hunks[0]!.start;
  const lines = program.split('\n').slice(first - 1, hunks.at(-1)!.end);
  for (const { start, end, lines: mended } of hunks.toReversed()) {
    lines.splice(start - first, end - start + 1, ...mended);
  }
  return lines.length > MOST_FIX_LINES ? null : lines.join('\n').trim() || null;
}
