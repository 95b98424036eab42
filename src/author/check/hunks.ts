/** Whether it is known of every hunk of the difference between program and solution which issue explains it. */
import { type DifferenceHunk, type Task, truthOf } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';

/** Nothing for a task without issues, or one whose program is its solution, of which something else is said. */
export function checkHunks(task: Task): Finding[] {
  const { hunks, issues } = truthOf(task);
  if (issues.length === 0 || hunks.length === 0) return [];
  const places = hunks.map(placeOf);
  const unclear = (sentence: string) => finding('hunks_unclear', sentence);
  const absent = task.secret.issues.flatMap((issue) => (issue.hunks ?? []).filter((number) => number > hunks.length));
  return [
    ...[...new Set(absent)].map((number) => unclear(`Expected hunks from 1 to ${hunks.length}, got ${number}.`)),
    ...places.flatMap((place, at) => {
      const explaining = issues.filter((issue) => issue.hunks.includes(at + 1)).map(({ line }) => `line ${line}`);
      if (explaining.length === 1) return [];
      const found = explaining.length === 0 ? 'none' : `those of ${explaining.join(', ')}`;
      return [unclear(`Expected one issue that explains hunk ${at + 1} (${place}), got ${found}.`)];
    }),
    ...issues
      .filter((issue) => issue.hunks.length === 0)
      .map(({ line }) => unclear(`Expected each issue to explain a hunk, got none of the issue of line ${line}.`)),
  ];
}

/** In words, for a sentence. */
export function placeOf({ start, end }: Pick<DifferenceHunk, 'start' | 'end'>): string {
  if (end < start) return `before line ${start}`;
  return end === start ? `line ${start}` : `lines ${start} to ${end}`;
}
