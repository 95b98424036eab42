/** Whether a suite says the same of a program whatever the order of its tests. */
import type { CollectedFile, RunRequest, Verdict } from '../../../sandbox/sandbox.ts';
import { backwards, completed, traceOf } from '../order.ts';
import { hashOf, type Outcome, passedOf } from './outcome.ts';

/** As many as `tasks check` makes, with the same seeds. */
const SHUFFLED_RUNS = 20;

export interface Trial {
  /** Of the first run, in the order of the files. */
  readonly outcome: Outcome;
  /** The files in which something outlives a test; in others no order can matter. */
  readonly filesWithState: readonly CollectedFile[];
  readonly run: (options: Partial<RunRequest>) => Promise<Verdict>;
}

/**
 * What the whole suite says in another order, with the lines that ran for each test; undefined when some order changes which
 * tests pass. All repeats are made only where a trace tells that the order is something to a test.
 */
export async function proveStable({ outcome, filesWithState, run }: Trial): Promise<Verdict | undefined> {
  const first = await run({ seed: 1, shuffle: true, coverage: true });
  if (passedOf(first.files) !== outcome.passed) return undefined;
  if (filesWithState.length === 0) return first;

  const reversed = completed(first.files, (await run({ suite: backwards(filesWithState) })).files);
  if (passedOf(reversed) !== outcome.passed) return undefined;
  if ([first.files, reversed].every((files) => hashOf(traceOf(files)) === outcome.trace)) return first;

  for (let seed = 2; seed <= SHUFFLED_RUNS; seed++) {
    const { files } = await run({ suite: filesWithState, seed, shuffle: true });
    if (passedOf(completed(first.files, files)) !== outcome.passed) return undefined;
  }
  return first;
}
