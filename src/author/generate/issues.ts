/** Where planted bugs are, in the program's own lines. */
import { differenceHunks, type Issue } from '../../task/index.ts';
import type { Bug } from '../mutate/plantable-bugs.ts';
import { plant } from './plant.ts';

/** A fix that is longer says less than the solution does. */
const MOST_FIX_LINES = 6;

/** One for each bug, in their order: the lines in which the program differs from itself with that bug mended. */
export function issuesOf(solution: string, bugs: readonly Bug[]): Issue[] {
  const program = plant(solution, bugs);
  const last = program.trimEnd().split('\n').length;
  return bugs.map((bug) => {
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
      description,
      fix: fixOf(solution, bug),
    };
  });
}

function fixOf(solution: string, { line, endLine }: Bug): string | null {
  if (endLine - line >= MOST_FIX_LINES) return null;
  return solution
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n')
    .trim();
}
