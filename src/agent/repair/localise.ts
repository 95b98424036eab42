/** Fault localisation: how suspicious each line is. */
import type { Examined } from './examiner.ts';

/** Suspicion in [0, 1] of a 1-based line; undefined for one that no test ran. */
export type Suspicion = (line: number) => number | undefined;

/** How much more suspicious the line is that a failure points at. */
const POINTED_AT = 1.5;

/**
 * Ochiai: of the tests that run a line, and of those that fail, how many are both. A line that all failing tests run and no
 * passing one has 1, a line that only passing ones run 0.
 */
export function localise({ tests }: Examined): Suspicion {
  const failing = tests.filter(({ passed }) => !passed).length;
  const runs = new Map<number, { failed: number; all: number }>();
  for (const { passed, lines } of tests)
    for (const line of lines) {
      const { failed, all } = runs.get(line) ?? { failed: 0, all: 0 };
      runs.set(line, { failed: failed + (passed ? 0 : 1), all: all + 1 });
    }
  const pointedAt = new Set(tests.map(({ line }) => line));
  return (line) => {
    const run = runs.get(line);
    if (run === undefined) return undefined;
    const ochiai = run.failed === 0 ? 0 : run.failed / Math.sqrt(failing * run.all);
    return Math.min(1, pointedAt.has(line) ? ochiai * POINTED_AT : ochiai);
  };
}
