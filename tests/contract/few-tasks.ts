/** A handful of the shipped tasks, some of each split, since every task that is played must be prepared once. */
import { createTaskSet, loadTasks, SPLITS, type TaskSet } from '../../src/task/index.ts';

export function fewTasks(): TaskSet {
  const { tasks } = loadTasks({ folders: [], builtin: true });
  const ids = new Set(['invoice-tax-off-by-a-cent']);
  for (const split of SPLITS) {
    for (const task of tasks.filter((each) => each.split === split).slice(0, split === 'train' ? 3 : 1))
      ids.add(task.id);
  }
  return createTaskSet(tasks.filter(({ id }) => ids.has(id)));
}
