/** Trajectories for statistics: what does not matter is left as it stands here. */
import type { Trajectory } from '../../../src/rollout/index.ts';

let made = 0;

/** One step that solves the task `task`, unless told otherwise. */
export function aTrajectory(given: Partial<Trajectory> = {}): Trajectory {
  made += 1;
  return {
    schema: 'tracefix.trajectory/1',
    key: `key-${made}`,
    game: 'fix',
    gym_version: '0.0.0',
    task_id: 'task',
    task_hash: 'hash',
    task: { suite: 'core', difficulty: 'easy' },
    episode_id: `key-${made}`,
    seed: 1,
    attempt: 0,
    options: {},
    agent: { name: 'someone', settings: {} },
    initial: { observation: { code_dict: { '1': 'a' }, test_results: [] }, metadata: {} },
    steps: [{ action: { action_type: 'SUBMIT' }, changes: {}, reward: 1, done: true, metadata: {} }],
    done: true,
    end: 'terminated',
    score: 1,
    score_breakdown: { passed: 2, total: 2 },
    return: 1,
    tokens: { prompt: 0, completion: 0 },
    ...given,
  };
}

/** An attempt at a task that solves it or not. */
export function attemptAt(task_id: string, isSolved: boolean, more: Partial<Trajectory> = {}): Trajectory {
  const end = isSolved ? {} : { score: 0.5, score_breakdown: { passed: 1, total: 2 } };
  return aTrajectory({ task_id, ...end, ...more });
}

/** A flawless review at the level full, unless told otherwise. */
export function reviewOf(task_id: string, more: Readonly<Record<string, unknown>>): Trajectory {
  const isClean = more.clean === true;
  const issues = isClean ? 0 : 1;
  const parts = { detection: 1, severity: 1, fix: 1, decision: 1 };
  const counts = { issues, issues_found: issues, issues_fixed: issues, false_alarms: 0 };
  const decided = isClean ? 'approve' : 'request_changes';
  return aTrajectory({
    ...{ task_id, game: 'review' },
    score_breakdown: { level: 'full', ...parts, ...counts, decided, ...more },
  });
}
