/** How far a bug lies from where it shows, as lines that a person would read before coming to it. */
import type { TestResult, Verdict } from '../../../sandbox/sandbox.ts';

interface Range {
  readonly line: number;
  readonly endLine: number;
}

/** How many lines from a fault the line named by a failure may be and still point at it. */
const NEAR = 2;

/**
 * The lines that are at least as suspicious as the bug's own by Ochiai's measure, which weighs the failing tests that run
 * a line against the passing ones; of several bugs the farthest counts. From a verdict with coverage.
 */
export function linesToRead({ files }: Verdict, faults: readonly Range[]): number {
  const tests = files.flatMap((file) => file.tests);
  const suspicion = suspicionOf(tests);
  const ranks = faults.map(({ line, endLine }) => {
    // What was taken away left no line, so its neighbours speak for it.
    const own = [...suspicion].filter(([at]) => at >= line - 1 && at <= endLine + 1).map(([, value]) => value);
    const most = Math.max(0, ...own);
    return [...suspicion.values()].filter((value) => value >= most).length;
  });
  return Math.max(1, ...ranks);
}

/** Whether a failing test names a line of the program at or beside one of the bugs. */
export function isPointedAt({ files }: Verdict, faults: readonly Range[]): boolean {
  return files.some(({ tests }) =>
    tests.some(
      ({ passed, line: shown }) =>
        !passed &&
        shown !== null &&
        faults.some(({ line, endLine }) => shown >= line - NEAR && shown <= endLine + NEAR),
    ),
  );
}

function suspicionOf(tests: readonly TestResult[]): Map<number, number> {
  const ran = new Map<number, { failed: number; passed: number }>();
  for (const { passed, lines = [] } of tests) {
    for (const line of lines) {
      const count = ran.get(line) ?? { failed: 0, passed: 0 };
      count[passed ? 'passed' : 'failed']++;
      ran.set(line, count);
    }
  }
  const failing = tests.filter(({ passed }) => !passed).length;
  return new Map(
    [...ran].map(([line, { failed, passed }]) => [line, failed / Math.sqrt(Math.max(1, failing * (failed + passed)))]),
  );
}
