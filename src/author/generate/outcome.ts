/** What running a suite against a program says, in short. */
import { createHash } from 'node:crypto';
import type { Verdict } from '../../../sandbox/sandbox.ts';
import { traceOf } from '../order.ts';

export interface Outcome {
  /**
   * `proven`: it loads, ends within its limits, passes a test, and fails a visible and a hidden one. `failing`: it fails,
   * but not as much or as little as that. `passing`: no test notices. `unfit`: it does not load, does not end, or dies.
   */
  readonly kind: 'proven' | 'failing' | 'passing' | 'unfit';
  /** The same for programs of one base that fail the same tests with the same messages. */
  readonly behaviour: string;
  /** A 1 for each test that passes and a 0 for each that fails. */
  readonly passed: string;
  /** The same for runs in which every test fares alike and has the program do as much. */
  readonly trace: string;
}

/** An undeclared or not yet declared name: an accident of the editing, which no author would leave. */
const ACCIDENT = /^ReferenceError: /;

/** `work` is the limit with which the suite was run. */
export function outcomeOf({ status, files }: Verdict, work: number): Outcome {
  const failed = files.map(({ tests }) => tests.filter(({ passed }) => !passed));
  const all = failed.flat();
  const told = {
    behaviour: hashOf(all.map(({ name, message }) => [name, message])),
    passed: passedOf(files),
    trace: hashOf(traceOf(files)),
  };
  if (status === 'passed') return { kind: 'passing', ...told };
  const ran = status === 'failed' && !all.some((test) => (test.work ?? 0) >= work || ACCIDENT.test(test.message ?? ''));
  if (!ran) return { kind: 'unfit', ...told };
  const passes = files.some(({ tests }) => tests.some(({ passed }) => passed));
  const isProven = passes && failed.every(({ length }) => length > 0);
  return { kind: isProven ? 'proven' : 'failing', ...told };
}

export function passedOf(files: Verdict['files']): string {
  return files.flatMap(({ tests }) => tests.map(({ passed }) => (passed ? '1' : '0'))).join('');
}

export function hashOf(told: unknown): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22);
}
