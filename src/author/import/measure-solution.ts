/** Finds out by running them whether tests are fit for a task: the solution passes them, in any order and in time. */
import {
  type CollectedFile,
  type Language,
  type Limits,
  type Sandbox,
  SuiteError,
  type TestFile,
  type Verdict,
} from '../../../sandbox/sandbox.ts';
import { DEFAULT_LIMITS } from '../../task/index.ts';
import { Refused } from './refused.ts';
import type { Halves } from './suite/split-suite.ts';

/** What a test may do at most, half of what the sandbox allows. */
export const MAX_WORK = 15_000_000;
/** So much time that a busy machine refuses nothing; what the task gets goes by the work that was done. */
export const PATIENT: Limits = { timeoutMs: 40_000, memoryMb: DEFAULT_LIMITS.memoryMb, work: MAX_WORK };
const SHUFFLES = [1, 2, 3, 4, 5];
/**
 * Units of work for the whole suite, and the time that is ample for so many on a slow machine. The real time of the fastest
 * run counts where built-ins take most of it.
 */
const TIMES = [
  { work: 300_000, ms: 150, timeoutMs: DEFAULT_LIMITS.timeoutMs },
  { work: 3_000_000, ms: 1_000, timeoutMs: 10_000 },
  { work: 15_000_000, ms: 3_000, timeoutMs: 30_000 },
  { work: Number.POSITIVE_INFINITY, ms: Number.POSITIVE_INFINITY, timeoutMs: 60_000 },
];

export interface Measured {
  readonly suite: readonly CollectedFile[];
  readonly limits: Limits;
}

/** The solution is sound, and too slow in some of its tests. */
export class TooMuchWork extends Refused {
  /** Their full names. */
  readonly tests: readonly string[];
  constructor(tests: readonly string[]) {
    super(
      'too_slow',
      `Expected at most ${MAX_WORK} units of work in a test, got more in ${tests.length}, first ${JSON.stringify(tests[0])}.`,
    );
    this.tests = tests;
  }
}

/**
 * Throws Refused when the tests cannot be collected or the solution does not pass them all every time, TooMuchWork when all
 * that it fails are failed for that.
 */
export async function measureSolution(
  solution: string,
  language: Language,
  halves: Halves,
  sandbox: Sandbox,
): Promise<Measured> {
  const suite = await collectSuite(solution, language, halves, sandbox);
  const caller = 'import';
  const run = (seed: number) =>
    sandbox.run({ source: solution, language, suite, limits: PATIENT, seed, shuffle: seed > 0, caller });
  const first = await run(0);
  requireLittleWork(first);
  requirePassed(first, 'solution_fails', 'Expected the solution to pass every test');
  let fastestMs = first.durationMs;
  for (const seed of SHUFFLES) {
    const verdict = await run(seed);
    requirePassed(verdict, 'unstable', 'Expected the solution to pass its tests in any order');
    fastestMs = Math.min(fastestMs, verdict.durationMs);
  }
  return { suite, limits: { timeoutMs: timeFor(first, fastestMs), memoryMb: DEFAULT_LIMITS.memoryMb } };
}

/** Does it again without the tests that proved too much work, given by their names. */
export async function withoutHeavyTests<T>(fit: (leftOut: readonly string[]) => Promise<T>): Promise<T> {
  try {
    return await fit([]);
  } catch (error) {
    if (error instanceof TooMuchWork) return fit(error.tests);
    throw error;
  }
}

/** Names the tests of both halves. Throws Refused when that cannot be done. */
export async function collectSuite(
  solution: string,
  language: Language,
  { visible, hidden }: Halves,
  sandbox: Sandbox,
): Promise<readonly CollectedFile[]> {
  const extension = language === 'typescript' ? 'ts' : 'js';
  const files: TestFile[] = [
    { name: `visible.test.${extension}`, code: visible },
    { name: `hidden.test.${extension}`, code: hidden },
  ];
  try {
    return await sandbox.collect({ files, solution, language, caller: 'import' });
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    throw new Refused('not_supported', `Expected tests that can be collected, got in ${error.file}: ${error.message}`);
  }
}

/** The names of the tests of a file that did not pass. */
export function failedIn(verdict: Verdict, half: 'visible' | 'hidden'): string[] {
  return verdict.files
    .filter(({ name }) => name.startsWith(half))
    .flatMap(({ tests }) => tests.filter(({ passed }) => !passed).map(({ name }) => name));
}

function requireLittleWork(verdict: Verdict): void {
  const failed = verdict.files.flatMap(({ tests }) => tests.filter(({ passed }) => !passed));
  if (verdict.status !== 'failed' || failed.some(({ work = 0 }) => work < MAX_WORK)) return;
  throw new TooMuchWork(failed.map(({ name }) => name));
}

function requirePassed(verdict: Verdict, reason: 'solution_fails' | 'unstable', expected: string): void {
  if (verdict.status === 'passed') return;
  const failed = verdict.files.flatMap(({ tests }) => tests.filter(({ passed }) => !passed));
  const [first] = failed;
  const why = verdict.message ?? first?.message ?? 'no reason is known';
  const message = `${expected}, got ${failed.length} failed, first ${JSON.stringify(first?.name ?? '')}: ${shorten(why)}`;
  throw new Refused(verdict.status === 'timeout' ? 'too_slow' : reason, message);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

function timeFor(verdict: Verdict, fastestMs: number): number {
  const work = verdict.files.flatMap(({ tests }) => tests).reduce((sum, test) => sum + (test.work ?? 0), 0);
  return TIMES.find((one) => work <= one.work && fastestMs <= one.ms)!.timeoutMs;
}
