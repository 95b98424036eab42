/** What a run of the visible tests showed, the only verdict that an agent may read. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { PreparedTask } from '../game.ts';
import type { Source } from '../source/source.ts';
import { countPassed, isLoadFailure, passingTests } from './pass-count.ts';
import { reportVerdict } from './verdict-report.ts';

/** One visible test; wire form. */
export interface TestOutcome {
  readonly test_name: string;
  readonly passed: boolean;
  readonly error_message: string | null;
}

export interface VisibleRun {
  /** What was run: results go stale when the source is another. */
  readonly source: Source;
  readonly results: readonly TestOutcome[];
  readonly passed: number;
  /** Why the program did not load, with the line. */
  readonly loadFailure: string | null;
  /** The program's text could not even be parsed. */
  readonly syntaxError: boolean;
  /** 1-based line of the program that the first failure points at. */
  readonly failingLine: number | null;
  /** For a person to read, at most 4,000 characters. */
  readonly report: string;
}

/** Reads the visible file of a verdict; what a hidden file holds is not looked at. */
export function readVisibleRun(prepared: PreparedTask, verdict: Verdict, source: Source): VisibleRun {
  const { name, tests } = prepared.visible;
  const file = verdict.files.find((each) => each.name === name);
  if (file === undefined) throw new TypeError(`Expected a verdict that holds ${name}, got one without it.`);
  const reported = new Map(file.tests.map((test) => [test.name, test]));
  const passing = passingTests(file);
  const results = tests.map((test) => {
    const passed = passing.has(test);
    const why = reported.get(test)?.message ?? file.message ?? 'The test did not report.';
    return { test_name: test, passed, error_message: passed ? null : why };
  });
  const failing = tests.find((test) => !passing.has(test) && typeof reported.get(test)?.line === 'number');
  return {
    source,
    results,
    passed: countPassed(prepared.visible, verdict).passed,
    loadFailure: isLoadFailure(file) ? atLine(file.message ?? 'The program does not load.', file.line) : null,
    syntaxError: file.status === 'syntax_error',
    failingLine: file.line ?? (failing === undefined ? null : reported.get(failing)!.line),
    report: reportVerdict(file, results, source.lines),
  };
}

function atLine(message: string, line: number | null): string {
  return line === null || new RegExp(`\\bline ${line}\\b`).test(message) ? message : `${message} (line ${line})`;
}
