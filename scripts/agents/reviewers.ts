/** The agents of the table of reviews, by name. */
import {
  type AgentAction,
  type AnyAgent,
  createRandomReviewer,
  createReviewOracle,
  createReviewRepair,
} from '../../src/agent/index.ts';
import type { Gym } from '../../src/gym/index.ts';

export const REVIEWERS: Readonly<Record<string, (gym: Gym) => AnyAgent>> = {
  oracle: (gym) => createReviewOracle((id) => gym.task(id)),
  random: () => createRandomReviewer(),
  repair: (gym) => createReviewRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) }),
  empty: () => ({ name: 'empty', act: () => ({ action_type: 'SUBMIT_REVIEW', decision: 'approve' }) }),
  everything: () => ({ name: 'everything', act: (observation, { length }) => reportLine(observation, length + 1) }),
  previous: (gym) => ({ ...createReviewOracle((id) => gym.task(taskBefore(gym, id))), name: 'previous' }),
};

/** Every line is reported as long as the rules take it, and changes are requested on the last step. */
function reportLine(observation: unknown, line: number): AgentAction {
  const { code_dict, reports, steps_remaining } = observation as {
    readonly code_dict: object;
    readonly reports: readonly unknown[];
    readonly steps_remaining: number;
  };
  const isOver = line > Object.keys(code_dict).length || reports.length === 50 || steps_remaining === 1;
  if (isOver) return { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' };
  return { action_type: 'REPORT_ISSUE', line, category: 'logic', severity: 'high', description: 'Perhaps here.' };
}

/** The task whose flawless review is handed in once more: the one before, or the last. */
function taskBefore(gym: Gym, taskId: string): string {
  const ids = gym.tasks.tasks.map(({ id }) => id);
  return ids.at(ids.indexOf(taskId) - 1)!;
}
