/** Finds out by running them which tests hold for the solution and which show the bug. */
import { type Language, type Limits, type Sandbox, type Status, SuiteError } from '../../../sandbox/sandbox.ts';
import { DEFAULT_LIMITS } from '../../task/index.ts';
import { MAX_WORK, PATIENT, TooMuchWork } from './measure-solution.ts';
import { Refused } from './refused.ts';
import { testFile, type WrittenTest } from './test-file.ts';

/** What is asserted, in two ways of writing it. */
export interface Assertion extends WrittenTest {
  /** The same, for results that the comparison of the corpus takes for equal and matchers do not. */
  readonly plainBody: string;
}

export interface Programs {
  readonly language: Language;
  readonly program: string;
  readonly solution: string;
  /** What both export. */
  readonly exports: readonly string[];
}

export interface Measured extends WrittenTest {
  readonly showsBug: boolean;
}

/** The limits of tasks made of single functions. */
export const LIMITS = DEFAULT_LIMITS;

/**
 * Settles how each assertion is written, so that the solution passes. Throws Refused when it fails, TooMuchWork when it
 * does so for the work alone.
 */
export async function settleTests(
  assertions: readonly Assertion[],
  programs: Programs,
  sandbox: Sandbox,
): Promise<readonly WrittenTest[]> {
  if (assertions.length === 0) throw new Refused('too_few_tests', 'Expected at least one assertion, got none.');
  const run = (tests: readonly WrittenTest[]) => runTests(programs.solution, tests, programs, PATIENT, sandbox);
  const matched = await run(assertions);
  const written = assertions.map(({ title, body, plainBody }) => ({
    title,
    body: matched.passed.has(title) ? body : plainBody,
  }));
  const solved = matched.status === 'passed' ? matched : await run(written);
  const failed = written.map(({ title }) => title).filter((title) => !solved.passed.has(title));
  if (failed.length === 0) return written;
  if (failed.every((title) => solved.heavy.has(title))) throw new TooMuchWork(failed);
  throw new Refused(
    'solution_fails',
    `Expected the solution to pass every assertion, got ${failed[0]} failed (${solved.reason}).`,
  );
}

/** Tells which of the tests the program fails, and how it fares as a whole. */
export async function measureTests(
  written: readonly WrittenTest[],
  programs: Programs,
  sandbox: Sandbox,
): Promise<{ readonly tests: readonly Measured[]; readonly status: Status }> {
  const run = (tests: readonly WrittenTest[]) => runTests(programs.program, tests, programs, LIMITS, sandbox);
  const whole = await run(written);
  const passed = new Set(whole.passed);
  if (whole.wasCutOff) {
    // A test that does not end takes the time of the others, so each is asked alone.
    for (const test of written) {
      const alone = passed.has(test.title) || (await run([test])).passed.has(test.title);
      if (alone) passed.add(test.title);
    }
  }
  return { tests: written.map((test) => ({ ...test, showsBug: !passed.has(test.title) })), status: whole.status };
}

async function runTests(
  source: string,
  tests: readonly WrittenTest[],
  { solution, exports, language }: Programs,
  limits: Limits,
  sandbox: Sandbox,
) {
  const files = [testFile(tests, exports, language)];
  const caller = 'import';
  const suite = await sandbox.collect({ files, solution, language, caller }).catch(asRefusal);
  const verdict = await sandbox.run({ source, language, suite, limits, seed: 0, caller });
  const results = verdict.files.flatMap((file) => file.tests);
  const isLate = results.some(({ passed, durationMs }) => !passed && durationMs > limits.timeoutMs / 5);
  return {
    status: verdict.status,
    reason: verdict.message ?? results.find(({ passed }) => !passed)?.message ?? 'no reason is known',
    passed: new Set(results.filter(({ passed }) => passed).map(({ name }) => name)),
    heavy: new Set(results.filter(({ passed, work = 0 }) => !passed && work >= MAX_WORK).map(({ name }) => name)),
    wasCutOff: isLate || ['timeout', 'out_of_memory', 'crashed'].includes(verdict.status),
  };
}

function asRefusal(error: unknown): never {
  if (!(error instanceof SuiteError)) throw error;
  throw new Refused('not_supported', `Expected tests that can be collected, got: ${error.message}`);
}
