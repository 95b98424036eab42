/** The tasks that a run reviews. */
import type { Task } from '../../src/task/index.ts';

/** Of each suite every so-manieth. Throws RangeError for what leaves none. */
export function chosenTasks(
  tasks: readonly Task[],
  { every, suite: suites }: { readonly every: string; readonly suite: readonly string[] },
): readonly Task[] {
  const step = Number(every);
  if (!Number.isInteger(step) || step < 1)
    throw new RangeError(`Expected --every to be an integer from 1, got ${every}.`);
  const bySuite = Map.groupBy(tasks, ({ suite }) => suite);
  const unknown = suites.find((suite) => !bySuite.has(suite));
  if (unknown !== undefined)
    throw new RangeError(`Expected --suite to be one of ${[...bySuite.keys()].join(', ')}, got ${unknown}.`);
  return [...bySuite]
    .filter(([suite]) => suites.length === 0 || suites.includes(suite))
    .flatMap(([, those]) => those.filter((_, at) => at % step === 0));
}
