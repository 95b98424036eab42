/** Runs a suite against a program, file by file, each against its own load of the program. */
import { performance } from 'node:perf_hooks';
import type { CollectedFile, FileVerdict, TestResult } from '../sandbox.ts';
import { offered } from './collect.ts';
import { createConsole } from './console.ts';
import { type Exports, noteOnExports } from './export-note.ts';
import type { Isolates } from './isolates.ts';
import { createLink, type Link } from './link.ts';
import { loadError } from './load-messages.ts';
import { late, MAX_MESSAGE, type Outcome, playTest } from './play-test.ts';
import { type Broken, loadProgram, outOfMemory } from './program.ts';
import type { Reply, RunJob } from './protocol.ts';
import { runOrder } from './run-order.ts';
import { loadSuite, SuiteFault } from './suite.ts';
import { coveredLines, heldToWork, MAX_ENDLESS, workDone } from './work.ts';

type Failure = Broken | typeof BAILED;
const BAILED = { status: 'failed', message: 'Not run: a test before it failed.', line: null } as const;

export function run(job: RunJob, isolates: Isolates, reply: (reply: Reply) => void): void {
  const deadline = performance.now() + job.limits.timeoutMs;
  const console = createConsole();
  let isOver = false;
  for (const [index, file] of job.suite.entries()) {
    const { isCut, ...verdict } = isOver
      ? { ...allFailed(file, BAILED), message: null, isCut: false }
      : runFile(job, file, index, deadline, isolates, console, reply);
    isOver ||= job.bail === true && verdict.status !== 'passed';
    reply({ kind: 'file', id: job.id, file: index, verdict: { ...verdict, console: console.take() }, isCut });
  }
  reply({ kind: 'done', id: job.id });
}

function runFile(
  job: RunJob,
  file: CollectedFile,
  fileIndex: number,
  deadline: number,
  isolates: Isolates,
  console: ReturnType<typeof createConsole>,
  reply: (reply: Reply) => void,
): Omit<FileVerdict, 'console'> & { readonly isCut: boolean } {
  const { timeoutMs, memoryMb } = job.limits;
  const link = createLink({ isolates, memoryMb, seed: job.seed, print: console.print });
  const left = () => deadline - performance.now();
  try {
    link.allow(left());
    const loaded = load(link, job, file, left());
    if ('status' in loaded) return { ...allFailed(file, loaded), isCut: loaded.status === 'timeout' && link.isSpent() };
    const results: (TestResult | undefined)[] = file.tests.map(() => undefined);
    let [isLate, isCut, spender, endless] = [false, false, '', 0];
    const order = runOrder(file.tests.length, job.shuffle ? job.seed : null);
    for (const test of order) {
      if (job.bail && results.some((result) => result?.passed === false)) {
        results[test] = failedTest(file.tests[test]!, BAILED);
        continue;
      }
      const began = performance.now();
      const mark = console.mark();
      const budget = Math.min(timeoutMs / 4, left());
      const why =
        endless >= MAX_ENDLESS
          ? `${MAX_ENDLESS} tests ran without end`
          : budget <= 0
            ? `the ${timeoutMs} ms of the run were spent`
            : null;
      const played = why === null ? playTest(link, test, budget) : neverBegun(why, spender);
      const work = played.isLate || link.isDead() ? null : workDone(link);
      // A verdict on a program that cannot be asked what it did would depend on the machine.
      const isOver = work === null && !played.isLate && link.isSpent();
      const { isEndless, ...outcome } = heldToWork(isOver ? late(link, budget) : played, work, job.limits);
      const durationMs = performance.now() - began;
      const printed = outcome.passed ? '' : console.since(mark);
      const result = {
        name: file.tests[test]!,
        passed: outcome.passed,
        message: outcome.message === null ? null : noted(outcome.message, loaded),
        line: outcome.line,
        ...(printed === '' ? null : { console: printed }),
        durationMs,
        ...(work === null ? {} : { work: work.units }),
        ...(work === null || !job.coverage ? {} : { lines: coveredLines(link) }),
      };
      if (isEndless || (outcome.isLate && budget > 0)) spender ||= result.name;
      if (isEndless) endless += 1;
      isLate ||= outcome.isLate || isEndless;
      isCut ||= outcome.isLate && endless < MAX_ENDLESS;
      results[test] = result;
      reply({ kind: 'test', id: job.id, file: fileIndex, test, ...result });
    }
    const tests = results.filter((result) => result !== undefined);
    if (link.isDead()) return { name: file.name, ...outOfMemory(), tests, isCut: false };
    if (isLate) {
      const message =
        spender === ''
          ? `The program took all of the ${timeoutMs} ms to load.`
          : `The tests did not finish within their time: '${spender}' ran too long.`;
      return { name: file.name, status: 'timeout', message, line: lineOf(tests, spender), tests, isCut };
    }
    const status = tests.every((test) => test.passed) ? 'passed' : 'failed';
    return { name: file.name, status, message: null, line: null, tests, isCut };
  } finally {
    link.dispose();
  }
}

/** Loads the program and its tests: what the program exports, or what keeps the tests from running. */
function load(link: Link, job: RunJob, file: CollectedFile, timeoutMs: number): Exports | Broken {
  const program = loadProgram(link, job.source, job.language, { work: job.limits.work, coverage: job.coverage });
  if ('status' in program) return program;
  const received = link.enterJudge('receiveProgram', program.exports);
  if (typeof received === 'string') return ended(link) ?? loadError(received.slice(1), null);
  const exports: Exports = {
    names: program.names,
    imports: file.imports,
    code: file.code,
    kindOf: (index) => link.enterJudge('kindOfExport', index) as string,
  };
  try {
    loadSuite(link, file.name, file.code, offered(program.names, file.imports), Math.max(1, Math.ceil(timeoutMs)));
  } catch (error) {
    if (!(error instanceof SuiteFault)) throw error;
    const end = ended(link);
    if (end !== null) return end;
    return unrunnable(link, 'The tests cannot be loaded against this program', error.message, exports);
  }
  const collected = link.enterJudge('expectTests', JSON.stringify(file.tests)) as string;
  if (collected === '') return exports;
  const end = ended(link);
  if (end !== null) return end;
  return unrunnable(link, 'The tests cannot be run against this program', collected.slice(1), exports);
}

/** Why the tests cannot be loaded when it is for want of memory or time. */
function ended(link: Link): Broken | null {
  if (link.isDead()) return outOfMemory();
  if (!link.isSpent()) return null;
  return { status: 'timeout', message: 'The program ran too long while the tests were loading.', line: null };
}

/** Tests that use the program while they are registered fail with it: with the program's own error, where it is one. */
function unrunnable(link: Link, what: string, message: string, exports: Exports): Broken {
  const thrown = link.enterJudge('describeThrown', message) as string;
  if (thrown[0] !== '{') return loadError(noted(`${what}: ${message}`, exports), null);
  const told = JSON.parse(thrown) as { message: string; line: number | null };
  return loadError(noted(`${what}: ${told.message}`, exports), told.line);
}

const lineOf = (tests: readonly TestResult[], name: string) => tests.find((test) => test.name === name)?.line ?? null;

/** A message with what it has to do with the program's exports, within its bound. */
function noted(message: string, exports: Exports): string {
  const note = noteOnExports(message, exports);
  return note === '' ? message : `${message.slice(0, MAX_MESSAGE - note.length)}${note}`;
}

function allFailed(file: CollectedFile, failure: Failure): Omit<FileVerdict, 'console'> {
  return { name: file.name, ...failure, tests: file.tests.map((name) => failedTest(name, failure)) };
}

function failedTest(name: string, { message: text, line }: Failure): TestResult {
  // What follows the first line is told once, of the file.
  const [message = ''] = text.split('\n', 1);
  return { name, passed: false, message, line, durationMs: 0 };
}

const neverBegun = (why: string, spender: string): Outcome => ({
  passed: false,
  message: `Not run: ${why}${spender === '' ? '' : `, first by '${spender}'`}.`,
  line: null,
  isLate: true,
});
