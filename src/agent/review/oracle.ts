/** The agent that knows what is wrong with a program: reports each issue with a fix that solves it, and decides rightly. */
import { reportedAs } from '../../game/index.ts';
import { applyHunks, type DifferenceHunk, differenceHunks, sourceLines, type Task, truthOf } from '../../task/index.ts';
import type { EpisodicAgent } from '../agent.ts';
import { codeText } from '../code-lines.ts';
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
function truthfulReports(task: Task): readonly ReportedIssue[] {
  const { hunks, issues } = truthOf(task);
  return issues.map(({ line, endLine, category, severity, description, hunks: own }) => ({
    line,
    end_line: endLine,
    category: reportedAs(category),
    severity,
    description,
    fix: oneRange(
      sourceLines(task.program),
      own.map((number) => hunks[number - 1]!),
    ),
  }));
}

/** The hunks of an issue as one fix, from the first line that they change to the last; null without a hunk. */
function oneRange(program: readonly string[], hunks: readonly DifferenceHunk[]): ReportedIssue['fix'] {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const shifted = hunks.map(({ start, end, lines }) => ({
    start: start - first.start + 1,
    end: end - first.start + 1,
    lines,
  }));
  const between = program.slice(first.start - 1, last.end).map((line) => `${line}\n`);
  return {
    start_line: first.start,
    end_line: last.end,
    new_code_block: applyHunks(between.join(''), shifted).source,
  };
}
