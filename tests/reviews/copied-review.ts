/** The reports that another task's review is made of, as they can be made of this one. */
import { sourceLines, type Task } from '../../src/task/index.ts';
import { reportsOf } from '../gym/true-reports.ts';
import type { ReviewAction } from './plan-reviews.ts';

/** What lies beyond the last line is reported on the last line, and a fix that has no place here is left out. */
export function copyOf(from: Task, to: Task): readonly ReviewAction[] {
  const last = sourceLines(to.program).length;
  return reportsOf(from).map(({ line, fix, ...report }) => ({
    ...report,
    line: Math.min(line, last),
    fix: fix.end_line <= last ? fix : null,
  }));
}
