/** The runs that one step needs: at once, as far as the sandbox's fairness to others lets them, and equal ones once. */
import type { Sandbox, Verdict } from '../../sandbox/index.ts';
import type { NeededRun, PreparedTask } from '../game/index.ts';
import { runSuite, type SuiteRun } from './run-suite.ts';

/** The verdicts in the order of the runs. When one cannot be had, the others are stopped, and it rejects as {@link runSuite} does. */
export async function runSuites(
  sandbox: Sandbox,
  prepared: PreparedTask,
  runs: readonly NeededRun[],
  how: Omit<SuiteRun, keyof NeededRun>,
): Promise<readonly Verdict[]> {
  const [first, ...others] = runs;
  if (first !== undefined && others.length === 0) return [await runSuite(sandbox, prepared, { ...first, ...how })];
  const failed = new AbortController();
  const signal = how.signal === undefined ? failed.signal : AbortSignal.any([how.signal, failed.signal]);
  const begun = new Map<string, Promise<Verdict>>();
  const verdicts = runs.map(({ source, files }) => {
    const key = `${files} ${source}`;
    const verdict = begun.get(key) ?? runSuite(sandbox, prepared, { ...how, source, files, signal });
    begun.set(key, verdict);
    return verdict;
  });
  try {
    return await Promise.all(verdicts);
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}
