/** Episodes by the task that they played. */
import type { EpisodeSummary } from './episode-summary.ts';

/** Bug types are secret and in no trajectory: those of the task of this id, if it is at hand with the same content. */
export type BugTypesOf = (taskId: string, taskHash: string) => readonly string[] | undefined;

export interface TaskResult {
  /** By whose rules it was played; a task that two games play is two tasks. */
  readonly game: string;
  readonly task_id: string;
  readonly task_hash: string;
  readonly suite: string;
  readonly difficulty: string;
  /** null when the task is not at hand, or is another by now. */
  readonly bug_types: readonly string[] | null;
  readonly attempts: number;
  readonly solved: number;
  /** Of the attempts that have a score; null when none has. */
  readonly mean_score: number | null;
  readonly scored: number;
  /** saturated: every attempt solves it; never: none does; flaky: some do. */
  readonly state: 'saturated' | 'flaky' | 'never';
}

/** In the order of their ids. A task whose content changed is two tasks. */
export function taskResults(episodes: Iterable<EpisodeSummary>, bugTypesOf: BugTypesOf): TaskResult[] {
  const results = [...byTask(episodes).values()].map((attempts) => resultOf(attempts, bugTypesOf));
  return results.sort(
    (a, b) => compare(a.task_id, b.task_id) || compare(a.task_hash, b.task_hash) || compare(a.game, b.game),
  );
}

/** The attempts at each task. */
export function byTask(episodes: Iterable<EpisodeSummary>): Map<string, EpisodeSummary[]> {
  return Map.groupBy(episodes, ({ game, taskId, taskHash }) => `${game}\n${taskId}\n${taskHash}`);
}

function resultOf(attempts: readonly EpisodeSummary[], bugTypesOf: BugTypesOf): TaskResult {
  const { game, taskId, taskHash, suite, difficulty } = attempts[0]!;
  const solved = attempts.filter(({ isSolved }) => isSolved).length;
  const scores = attempts.flatMap(({ score }) => score ?? []);
  return {
    game,
    task_id: taskId,
    task_hash: taskHash,
    suite,
    difficulty,
    bug_types: bugTypesOf(taskId, taskHash) ?? null,
    attempts: attempts.length,
    solved,
    mean_score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    scored: scores.length,
    state: solved === 0 ? 'never' : solved === attempts.length ? 'saturated' : 'flaky',
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
