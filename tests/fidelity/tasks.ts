/** The trials of task folders: each program and each solution against both test files. */
import { loadTasks } from '../../src/task/load.ts';
import type { Task } from '../../src/task/task.ts';
import type { Trial } from './trial.ts';

/** Programs whose bug is to change Object.prototype: they would do so for all files that Vitest's worker plays after theirs. */
export const POLLUTING: ReadonlySet<string> = new Set(['settings-of-one-tenant-reach-all-others']);

export function shippedTrials(tasks: readonly Task[] = loadTasks().tasks): Trial[] {
  return tasks.flatMap((task) => taskTrials('shipped', task));
}

/** The tasks of a folder outside the repository. */
export function folderTrials(corpus: string, folder: string): Trial[] {
  return loadTasks({ folders: [folder], builtin: false }).tasks.flatMap((task) => taskTrials(corpus, task));
}

function taskTrials(corpus: string, { suite, id, language, program, visible, secret }: Task): Trial[] {
  const { solution, hidden } = secret;
  const files = [visible, hidden];
  const shared = { corpus, exercise: `${suite}/${id}`, language, solution, files };
  const solved = { ...shared, variant: 'solution', source: solution, timeoutMs: 20_000 };
  return POLLUTING.has(id) ? [solved] : [{ ...shared, variant: 'program', source: program, timeoutMs: 4000 }, solved];
}
