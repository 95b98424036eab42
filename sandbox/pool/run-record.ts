/** What a host has said of a run so far: all that is known of it, should the host die. */
import type { CollectedFile, FileVerdict, TestResult } from '../sandbox.ts';
import type { ReplySink } from './play-job.ts';

export interface RunRecord extends ReplySink {
  /** By file and test; a hole has not reported. */
  readonly tests: readonly (readonly (TestResult | undefined)[])[];
  /** By file; a hole is not over. */
  readonly files: readonly (FileVerdict | undefined)[];
  /** Whether the clock ended some of it, as the host tells. */
  readonly isCut: boolean;
}

export function createRunRecord(suite: readonly CollectedFile[]): RunRecord {
  const tests = suite.map((file) => new Array<TestResult | undefined>(file.tests.length).fill(undefined));
  const files = new Array<FileVerdict | undefined>(suite.length).fill(undefined);
  let isCut = false;
  return {
    tests,
    files,
    get isCut() {
      return isCut;
    },
    add(reply) {
      if (reply.kind === 'done') return true;
      if (reply.kind !== 'test' && reply.kind !== 'file') throw new Error(`Expected a run's reply, got ${reply.kind}.`);
      const file = suite[reply.file];
      if (file === undefined) throw new RangeError(`Expected a file below ${suite.length}, got ${reply.file}.`);
      if (reply.kind === 'file') {
        files[reply.file] ??= reply.verdict;
        isCut ||= reply.isCut ?? false;
        return false;
      }
      const name = file.tests[reply.test];
      if (name === undefined) throw new RangeError(`Expected a test below ${file.tests.length}, got ${reply.test}.`);
      const { passed, message, line, console, durationMs, work, lines } = reply;
      tests[reply.file]![reply.test] ??= {
        ...{ name, passed, message, line },
        ...(console === undefined ? null : { console }),
        durationMs,
        ...(work === undefined ? null : { work }),
        ...(lines === undefined ? null : { lines }),
      };
      return false;
    },
  };
}
