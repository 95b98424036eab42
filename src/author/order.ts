/** By what the order of tests is found to matter, or not to. */
import type { CollectedFile, Verdict } from '../../sandbox/sandbox.ts';

/**
 * How every test fared and how much it had the program do. Where it is the same in the files' order, its reverse and a drawn one,
 * what comes before a test is nothing to it: any two have then been run in both orders.
 */
export function traceOf(files: Verdict['files']): string {
  return JSON.stringify(files.map(({ tests }) => tests.map(({ passed, message, work }) => [passed, message, work])));
}

/** The same suite, its tests run from the last to the first. */
export function backwards(suite: readonly CollectedFile[]): readonly CollectedFile[] {
  return suite.map((file) => ({ ...file, tests: file.tests.toReversed() }));
}

/** A verdict on the whole suite from one on a part of it, in any order: tests that were not run do as they do in `all`. */
export function completed(all: Verdict['files'], ran: Verdict['files']): Verdict['files'] {
  return all.map((file) => {
    const own = ran.find(({ name }) => name === file.name);
    const results = new Map(own?.tests.map((test) => [test.name, test]));
    return { ...file, ...own, tests: file.tests.map((test) => results.get(test.name) ?? test) };
  });
}
