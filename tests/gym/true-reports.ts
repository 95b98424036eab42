/** The truth of a task as a review: what an agent that knows everything reports. */
import type { LineEdit } from '../../src/agent/random-edit.ts';
import { truthfulReports } from '../../src/agent/review/oracle.ts';
import type { Task } from '../../src/task/index.ts';

export type Fix = LineEdit;

/** A report of each issue, with the lines of the solution as its fix. */
export function reportsOf(task: Task) {
  return truthfulReports(task).map(({ fix, ...report }) => ({
    action_type: 'REPORT_ISSUE',
    ...report,
    description: 'Known.',
    fix: fix!,
  }));
}
