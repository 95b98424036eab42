/** Whether a suite says the same of a program whatever the order of its tests. */
import type { CollectedFile, RunRequest, Verdict } from '../../../sandbox/sandbox.ts';
import { completed, type Outcome, passedOf, traceOf } from './outcome.ts';

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
 * tests pass. Where a test does exactly as much work in the files' order, its reverse and a drawn one, whatever comes before it
 * is nothing to it, since any two tests have then been run in both orders; else all repeats are made.
 */
export async function proveStable({ outcome, filesWithState, run }: Trial): Promise<Verdict | undefined> {
  const first = await run({ seed: 1, shuffle: true, coverage: true });
  if (passedOf(first.files) !== outcome.passed) return undefined;
  if (filesWithState.length === 0) return first;

  const backwards = filesWithState.map((file) => ({ ...file, tests: file.tests.toReversed() }));
  const reversed = completed(first.files, (await run({ suite: backwards })).files);
  if (passedOf(reversed) !== outcome.passed) return undefined;
  if (traceOf(first.files) === outcome.trace && traceOf(reversed) === outcome.trace) return first;

  for (let seed = 2; seed <= SHUFFLED_RUNS; seed++) {
    const { files } = await run({ suite: filesWithState, seed, shuffle: true });
    if (passedOf(completed(first.files, files)) !== outcome.passed) return undefined;
  }
  return first;
}
