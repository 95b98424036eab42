/** Plays a review that is known whole before its first step. */
import { isRecord } from '../../is-record.ts';
import type { Agent } from '../agent.ts';
import type { LineEdit } from '../random-edit.ts';

/** What an agent says of an issue, in the words of REPORT_ISSUE. */
export interface ReportedIssue {
  readonly line: number;
  readonly end_line: number;
  readonly category: string;
  readonly severity: string;
  readonly description: string;
  /** Levels that take no fixes leave it out. */
  readonly fix: LineEdit | null;
}

/** One report after the other, then the decision; the last step is always the decision, which counts for more than a report. */
export function playReview(name: string, issues: readonly ReportedIssue[]): Agent {
  return {
    name,
    act(observation, history) {
      const issue = issues[history.length];
      if (issue === undefined || stepsLeft(observation) <= 1)
        return { action_type: 'SUBMIT_REVIEW', decision: issues.length === 0 ? 'approve' : 'request_changes' };
      return { action_type: 'REPORT_ISSUE', ...issue };
    },
  };
}

function stepsLeft(observation: unknown): number {
  const left = isRecord(observation) ? observation.steps_remaining : undefined;
  return typeof left === 'number' ? left : Number.POSITIVE_INFINITY;
}
