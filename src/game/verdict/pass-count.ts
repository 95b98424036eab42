/** How much of a suite passes: what both scores and reports count by. */
import type { CollectedFile, FileVerdict, Verdict } from '../../../sandbox/sandbox.ts';
import type { PreparedTask } from '../game.ts';

export interface Count {
  readonly passed: number;
  readonly total: number;
}

/** What a verdict of the whole suite comes to; wire form. */
export interface PassCount extends Count {
  readonly visible: Count;
  readonly hidden: Count;
}

/** Counts a verdict of the whole suite. `share` is in [0, 1]: 0 when the program did not load. */
export function countSuite(
  prepared: PreparedTask,
  verdict: Verdict,
): { readonly share: number; readonly loaded: boolean; readonly count: PassCount } {
  const visible = countPassed(prepared.visible, verdict);
  const hidden = countPassed(prepared.hidden, verdict);
  const passed = visible.passed + hidden.passed;
  const total = visible.total + hidden.total;
  const loaded = !verdict.files.some(isLoadFailure);
  return {
    share: loaded && total > 0 ? passed / total : 0,
    loaded,
    count: { passed, total, visible, hidden },
  };
}

/** Passing tests among those that the file is known to hold: a test that did not report is a failed one. */
export function countPassed(file: CollectedFile, verdict: Verdict): Count {
  const passing = passingTests(verdict.files.find((each) => each.name === file.name));
  return { passed: file.tests.filter((name) => passing.has(name)).length, total: file.tests.length };
}

/** Names of the tests that pass; none when the program did not load. */
export function passingTests(file: FileVerdict | undefined): ReadonlySet<string> {
  if (file === undefined || isLoadFailure(file)) return new Set();
  return new Set(file.tests.filter((test) => test.passed).map((test) => test.name));
}

/** Whether the program itself, rather than a test of it, came to nothing. */
export function isLoadFailure(file: FileVerdict): boolean {
  return file.status === 'syntax_error' || file.status === 'load_error';
}
