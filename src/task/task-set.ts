/** The tasks a gym plays and the folders that were left out, with the reason. */
import type { Difficulty, Split, Task } from './task.ts';

/** A folder that is no task, as `GET /tasks?invalid=1` lists it. */
export interface InvalidTask {
  /** Path of the folder as it was given. */
  readonly folder: string;
  readonly file: string;
  /** 1-based, when a line is to blame. */
  readonly line: number | null;
  readonly reason: string;
}

export interface TaskFilter {
  readonly difficulty?: Difficulty;
  readonly suite?: string;
  readonly split?: Split;
  readonly tags?: readonly string[];
}

export interface TaskSet {
  /** Sorted by id. */
  readonly tasks: readonly Task[];
  readonly invalid: readonly InvalidTask[];
  get(id: string): Task | undefined;
  /** The share of attempts at a task that solve it, where it was measured; see `calibrated`. */
  solveRate(id: string): number | undefined;
}

/** Makes a set of tasks whose ids are unique; their order does not matter. */
export function createTaskSet(tasks: readonly Task[], invalid: readonly InvalidTask[] = []): TaskSet {
  const sorted = tasks.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byId = new Map(sorted.map((task) => [task.id, task]));
  return { tasks: sorted, invalid, get: (id) => byId.get(id), solveRate: () => undefined };
}

/** The same set without the tasks that are not wanted. */
export function narrowTaskSet(set: TaskSet, isWanted: (task: Task) => boolean): TaskSet {
  const { tasks, get } = createTaskSet(set.tasks.filter(isWanted));
  return { ...set, tasks, get };
}

/** The tasks that pass every filter given, in the set's order; a task must carry all of `tags`. */
export function filterTasks(tasks: readonly Task[], filter: TaskFilter): Task[] {
  return tasks.filter(
    (task) =>
      (filter.difficulty === undefined || task.difficulty === filter.difficulty) &&
      (filter.suite === undefined || task.suite === filter.suite) &&
      (filter.split === undefined || task.split === filter.split) &&
      (filter.tags ?? []).every((tag) => task.tags.includes(tag)),
  );
}
