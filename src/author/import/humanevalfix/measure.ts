/** Finds out by running them which assertions hold for the solution and which show the bug. */
import type { Sandbox, Status } from '../../../../sandbox/sandbox.ts';
import { DEFAULT_LIMITS } from '../../../task/index.ts';
import { Refused } from '../refused.ts';
import type { Assertion } from './assertions.ts';
import type { Programs } from './programs.ts';
import { testFile, type WrittenTest } from './test-file.ts';

export interface Measured extends WrittenTest {
  readonly showsBug: boolean;
}

/** The limits of imported tasks. */
export const LIMITS = DEFAULT_LIMITS;

/**
 * Settles how each assertion is written, so that the solution passes, and whether the program fails it. Also says how the
 * program fares as a whole. Throws Refused when the solution fails.
 */
export async function measure(
  assertions: readonly Assertion[],
  programs: Programs,
  sandbox: Sandbox,
): Promise<{ readonly tests: readonly Measured[]; readonly status: Status }> {
  const run = (source: string, tests: readonly WrittenTest[]) => runTests(source, tests, programs, sandbox);
  const matched = await run(programs.solution, assertions);
  const written = assertions.map(({ title, body, plainBody }) => ({
    title,
    body: matched.passed.has(title) ? body : plainBody,
  }));
  const solved = await run(programs.solution, written);
  const broken = written.find(({ title }) => !solved.passed.has(title));
  if (broken !== undefined)
    throw new Refused(
      'solution_fails',
      `Expected the solution to pass every assertion, got ${broken.title} failed (${solved.reason}).`,
    );
  const whole = await run(programs.program, written);
  const passed = new Set(whole.passed);
  if (whole.wasCutOff) {
    // A test that does not end takes the time of the others, so each is asked alone.
    for (const test of written) {
      const alone = passed.has(test.title) || (await run(programs.program, [test])).passed.has(test.title);
      if (alone) passed.add(test.title);
    }
  }
  return { tests: written.map((test) => ({ ...test, showsBug: !passed.has(test.title) })), status: whole.status };
}

async function runTests(
  source: string,
  tests: readonly WrittenTest[],
  { solution, exports }: Programs,
  sandbox: Sandbox,
) {
  const files = [testFile('visible.test.js', tests, exports)];
  const caller = 'import humanevalfix';
  const suite = await sandbox.collect({ files, solution, language: 'javascript', caller });
  const verdict = await sandbox.run({ source, language: 'javascript', suite, limits: LIMITS, seed: 0, caller });
  const results = verdict.files.flatMap((file) => file.tests);
  const isLate = results.some(({ passed, durationMs }) => !passed && durationMs > LIMITS.timeoutMs / 5);
  return {
    status: verdict.status,
    reason: verdict.message ?? results.find(({ passed }) => !passed)?.message ?? 'no reason is known',
    passed: new Set(results.filter(({ passed }) => passed).map(({ name }) => name)),
    wasCutOff: isLate || ['timeout', 'out_of_memory', 'crashed'].includes(verdict.status),
  };
}
