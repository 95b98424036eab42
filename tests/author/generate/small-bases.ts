/** Small bases for tests of the factory. */
import { type Base, baseOfTask } from '../../../src/author/base/base.ts';
import { loadTasks } from '../../../src/task/load.ts';

const SMALL = [
  'back-to-back-meetings-stay-apart',
  'pair-shipments-skip-even-orders',
  'sku-lookup-misses-known-articles',
];

/** Of shipped tasks, sorted by id. */
export function smallBases(): Base[] {
  return loadTasks()
    .tasks.filter(({ id }) => SMALL.includes(id))
    .map((task) => baseOfTask(task)!);
}
