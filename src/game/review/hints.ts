/** What REQUEST_HINT gives, hint by hint. */
import type { Task } from '../../task/task.ts';
import type { Subject } from './subject.ts';

/** The first is true of clean programs too, whose tasks' own hints are not. A made task's own first hint counts as well and would be paid for twice. */
export function hintsOf(task: Task, { issues }: Subject): readonly string[] {
  if (issues.length === 0) return ['There is no issue: the program is right.'];
  const count = issues.length === 1 ? 'There is 1 issue.' : `There are ${issues.length} issues.`;
  return [count, ...(task.provenance.kind === 'mutated' ? task.secret.hints.slice(1) : task.secret.hints)];
}
