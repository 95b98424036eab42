/** Puts several bugs into one program. */
import type { Bug } from '../mutate/plantable-bugs.ts';

/** The program with all of the bugs in it, which do not overlap. */
export function plant(solution: string, bugs: readonly Bug[]): string {
  return bugs
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), solution);
}

/** Whether two bugs lie far enough apart to be two: not on the same lines, nor on neighbouring ones. */
export function areApart(a: Bug, b: Bug): boolean {
  return a.endLine + 1 < b.line || b.endLine + 1 < a.line;
}
