/** What the measuring checks share: the task, its collected suite and how to run a source against it. */
import type { CollectedFile, Sandbox, Verdict } from '../../../sandbox/sandbox.ts';
import type { Task } from '../../task/index.ts';

export interface CheckContext {
  readonly task: Task;
  /** The visible file, then the hidden one. */
  readonly suite: readonly [CollectedFile, CollectedFile];
  readonly sandbox: Sandbox;
  /** What the solution and the program did when they were run as a player would run them. */
  readonly solution: Verdict;
  readonly program: Verdict;
  /** Runs a source with the task's limits, against the whole suite unless told otherwise. */
  run(source: string, options?: RunOptions): Promise<Verdict>;
}

export interface RunOptions {
  readonly suite?: readonly CollectedFile[];
  /** See RunRequest. */
  readonly bail?: boolean;
}

/** Runs sources as a check of the task does. */
export function createRun(task: Task, whole: readonly CollectedFile[], sandbox: Sandbox): CheckContext['run'] {
  const { language, limits } = task;
  return (source, { suite = whole, bail = false } = {}) =>
    sandbox.run({ source, language, suite, limits, seed: 0, bail, caller: `check ${task.id}` });
}
