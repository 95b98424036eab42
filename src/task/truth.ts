/** What is wrong with a task's program: which hunks of its difference to the solution each issue explains. */
import { isDeepStrictEqual } from 'node:util';
import { type Applied, applyHunks, overlap } from './apply-hunks.ts';
import { type DifferenceHunk, differenceHunks, hunksBetween, sourceLines } from './difference.ts';
import type { Issue, Task } from './task.ts';

/** The part of a task that says what is wrong with its program. */
export interface Reviewed {
  readonly program: string;
  readonly secret: Pick<Task['secret'], 'solution' | 'issues'>;
}

/** Inclusive, from 1. */
export interface LineRange {
  readonly line: number;
  readonly endLine: number;
}

export interface ExplainedIssue extends Issue {
  /** Numbers of hunks that there are, in order, each once. */
  readonly hunks: readonly number[];
  /** The lines of the program where it can be seen: those that the issue names, and those of its hunks beyond them. */
  readonly places: readonly LineRange[];
}

export interface Truth {
  /** Hunk number 1 is the first. */
  readonly hunks: readonly DifferenceHunk[];
  /** In the task's order. */
  readonly issues: readonly ExplainedIssue[];
}

const known = new WeakMap<Reviewed, Truth>();

/**
 * The hunks of a task and who explains them. An issue that names no hunks explains those that its lines touch and nobody names;
 * an only issue explains all. In a sound task each hunk is explained by exactly one issue, which `tasks check` sees to: here
 * nothing is refused.
 *
 * @example
 * const { hunks, issues } = truthOf(task);
 */
export function truthOf(task: Reviewed): Truth {
  const truth = known.get(task) ?? find(task);
  known.set(task, truth);
  return truth;
}

function find({ program, secret }: Reviewed): Truth {
  const hunks = differenceHunks(program, secret.solution);
  const lastLine = Math.max(1, sourceLines(program).length);
  const numbers = hunks.map((_, at) => at + 1);
  const named = new Set(secret.issues.flatMap((issue) => issue.hunks ?? []));
  const explains = (issue: Issue, number: number) => {
    if (issue.hunks !== undefined) return issue.hunks.includes(number);
    return secret.issues.length === 1 || (!named.has(number) && touches(issue, hunks[number - 1]!));
  };
  const issues = secret.issues.map((issue) => {
    const own = numbers.filter((number) => explains(issue, number));
    const { line, endLine } = issue;
    const further = own
      .map((number) => hunks[number - 1]!)
      .filter((hunk) => !touches(issue, hunk))
      .map((hunk) => placeOf(hunk, lastLine));
    return { ...issue, hunks: own, places: [{ line, endLine }, ...further] };
  });
  return { hunks, issues };
}

/** Whether a hunk changes one of the lines. An insertion has no line of its own, so both its neighbours will do. */
export function touches({ line, endLine }: LineRange, { start, end }: DifferenceHunk): boolean {
  return end < start ? line <= start && endLine >= end : line <= end && endLine >= start;
}

function placeOf({ start, end }: DifferenceHunk, lastLine: number): LineRange {
  const line = Math.min(start, lastLine);
  return { line, endLine: Math.max(line, end) };
}

/**
 * The program in which all issues but one are solved, so that the tests speak of that one alone. `index` counts the task's
 * issues from 0.
 *
 * @example
 * const { source, lineOf } = programWithout(task, 0);
 */
export function programWithout(task: Reviewed, index: number): Applied {
  return applyHunks(task.program, hunksOfOthers(task, index));
}

function hunksOfOthers(task: Reviewed, index: number): DifferenceHunk[] {
  const { hunks, issues } = truthOf(task);
  const own = issues[index];
  if (own === undefined)
    throw new RangeError(`Expected the number of an issue, 0 to ${issues.length - 1}, got ${index}.`);
  return hunks.filter((_, at) => !own.hunks.includes(at + 1));
}

/** Whoever sends fixes decides how long the search takes, on which everybody waits. */
const MOST_FIX_EDITS = 200;

/**
 * The same program with a fix in it, which is one range of the task's program and what shall stand there. Only lines that the fix
 * changes count as its own; where those overlap the solution of another issue, what the fix says stands.
 *
 * @throws RangeError for a range that the program does not have, or an issue that the task does not have.
 * @example
 * const source = programWithFix(task, 0, { start: 3, end: 3, lines: ['  return left <= right;'] });
 */
export function programWithFix(task: Reviewed, index: number, fix: DifferenceHunk): string {
  const lines = sourceLines(task.program);
  const { start, end } = fix;
  const areLines = Number.isInteger(start) && Number.isInteger(end);
  if (!areLines || start < 1 || start > lines.length + 1 || end < start - 1 || end > lines.length) {
    throw new RangeError(`Expected a range of the ${lines.length} lines of the program, got ${start} to ${end}.`);
  }
  const changes = hunksBetween(lines.slice(start - 1, end), fix.lines, MOST_FIX_EDITS).map((hunk) => ({
    start: hunk.start + start - 1,
    end: hunk.end + start - 1,
    lines: hunk.lines,
  }));
  const others = hunksOfOthers(task, index).filter(
    (hunk) =>
      !changes.some(
        (change) => overlap(hunk, change) || (hunk.start === change.start && isDeepStrictEqual(hunk, change)),
      ),
  );
  return applyHunks(task.program, [...others, ...changes]).source;
}
