/** What an episode puts under review, and what is wrong with it. */
import { numberFrom } from '../../task/number-from.ts';
import type { Severity, Task } from '../../task/task.ts';
import { type LineRange, truthOf } from '../../task/truth.ts';
import { type Source, sourceOf } from '../source/source.ts';
import { type Category, reportedAs } from './category.ts';

/** One episode in so many shows a program with nothing wrong. */
const CLEAN_ONE_IN = 5;

/** An issue as a report must name it. */
export interface TrueIssue {
  /** Where it can be seen. */
  readonly places: readonly LineRange[];
  readonly category: Category;
  readonly severity: Severity;
}

export interface Subject {
  readonly program: Source;
  /** In the task's order; none when the program is clean. */
  readonly issues: readonly TrueIssue[];
}

/**
 * The subject of an episode: whether it is clean hangs on seed and task, unless it is said. On the solution as well, since an agent
 * is told its seed and its task and could work the hash out.
 */
export function subjectOf(task: Task, seed: number, clean: boolean | null | undefined): Subject {
  const isClean = clean ?? numberFrom(`clean ${seed} ${task.id} ${task.secret.solution}`) % CLEAN_ONE_IN === 0;
  if (isClean) return { program: sourceOf(task.secret.solution), issues: [] };
  const issues = truthOf(task).issues.map(({ places, category, severity }) => ({
    places,
    category: reportedAs(category),
    severity,
  }));
  return { program: sourceOf(task.program), issues };
}
