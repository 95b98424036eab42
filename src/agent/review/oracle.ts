/** The agent that knows what is wrong with a program: reports each issue with a fix that solves it, and decides rightly. */
import { reportedAs } from '../../game/index.ts';
import { differenceHunks, type Task, truthOf } from '../../task/index.ts';
import type { EpisodicAgent } from '../agent.ts';
import { codeText } from '../code-lines.ts';
import { oneRange } from './one-range.ts';
import { playReview, type ReportedIssue } from './play-review.ts';

/**
 * Reviews every task of which the truth is known, in one step for each issue and one to decide, at every level.
 *
 * @example
 * const agent = createReviewOracle((id) => gym.task(id));
 */
export function createReviewOracle(taskOf: (taskId: string) => Task | Promise<Task>): EpisodicAgent {
  return {
    name: 'oracle',
    async begin({ taskId, observation }) {
      const task = await taskOf(taskId);
      const isClean = differenceHunks(codeText(observation), task.secret.solution).length === 0;
      return playReview('oracle', isClean ? [] : truthfulReports(task));
    },
  };
}

/** A report of each issue, in the task's order. */
export function truthfulReports(task: Task): readonly ReportedIssue[] {
  const { hunks, issues } = truthOf(task);
  return issues.map(({ line, endLine, category, severity, description, hunks: own }) => ({
    line,
    end_line: endLine,
    category: reportedAs(category),
    severity,
    description,
    fix: oneRange(
      task.program,
      own.map((number) => hunks[number - 1]!),
    ),
  }));
}
