/** Where bugs of one base are tried: its suite, the bugs that can be planted, and what is known of them so far. */
import { createHash } from 'node:crypto';
import { type Sandbox, SuiteError, type Verdict } from '../../../sandbox/sandbox.ts';
import type { Base } from '../base/base.ts';
import { type Bug, plantableBugs } from '../mutate/plantable-bugs.ts';
import { parseSource, type Syntax } from '../mutate/syntax.ts';
import { workBound } from '../work-bound.ts';
import { holdsState } from './holds-state.ts';
import { type Outcome, outcomeOf, passedOf } from './outcome.ts';
import { patientRun } from './patient-run.ts';

export interface Workshop {
  readonly base: Base;
  readonly syntax: Syntax;
  /** By operator. */
  readonly bugs: readonly (readonly Bug[])[];
  tryOut(program: string): Promise<Outcome>;
  /** Whether shuffled runs with other seeds say the same of the program. */
  isStable(program: string): Promise<boolean>;
  /** What the suite says of the program, with the lines that ran for each test. */
  examine(program: string): Promise<Verdict>;
}

/** Why a base cannot be used. */
export class UnusableBase extends Error {
  override readonly name = 'UnusableBase';
}

/** All of the factory's runs are queued in one name, so that it gets one player's share and no more. */
const CALLER = 'factory';
/** Real milliseconds, for what work does not count, such as a pattern that goes back and forth without end. */
const TIMEOUT_MS = 8_000;
/** As many as `tasks check` makes, with the same seeds; one where no state outlives a test, since then no order can matter. */
const SHUFFLED_RUNS = 20;
/** Outcomes remembered; they are small, and those of single bugs are asked for again and again. */
const MOST_REMEMBERED = 4000;

/**
 * Opens the workshop of a base. Rejects with UnusableBase when its solution fails its own tests or nothing can be planted, and with
 * SandboxUnavailable.
 */
export async function openWorkshop(base: Base, sandbox: Sandbox): Promise<Workshop> {
  const { language, solution, limits } = base;
  if (limits.work !== undefined)
    throw new UnusableBase('Expected a base without limits.work, got a task that demands speed.');
  const suite = await collect(base, sandbox);
  const run = (source: string, work: number, options: { seed?: number; shuffle?: boolean; coverage?: boolean } = {}) =>
    patientRun(sandbox, {
      source,
      language,
      suite,
      limits: { timeoutMs: TIMEOUT_MS, memoryMb: limits.memoryMb, work },
      seed: 0,
      caller: CALLER,
      ...options,
    });
  const work = await boundedWork(run, solution);
  const bugs = await plantable(base);
  const testsHoldState = suite.some(({ code }) => holdsState(code, language));
  const known = new Map<string, Promise<Outcome>>();
  function tryOut(program: string): Promise<Outcome> {
    const key = createHash('sha256').update(program).digest('base64url');
    let outcome = known.get(key);
    if (outcome === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      outcome = run(program, work).then((verdict) => outcomeOf(verdict, work));
      known.set(key, outcome);
      outcome.catch(() => known.delete(key));
    }
    return outcome;
  }

  return {
    base,
    syntax: parseSource(solution, language),
    bugs: [...Map.groupBy(bugs, ({ operator }) => operator).values()],
    tryOut,
    async isStable(program) {
      const { passed } = await tryOut(program);
      const runs = testsHoldState || holdsState(program, language) ? SHUFFLED_RUNS : 1;
      for (let seed = 1; seed <= runs; seed++) {
        const { files } = await run(program, work, { seed, shuffle: true });
        if (passedOf(files) !== passed) return false;
      }
      return true;
    },
    examine: (program) => run(program, work, { coverage: true }),
  };
}

async function collect({ visible, hidden, solution, language }: Base, sandbox: Sandbox) {
  try {
    return await sandbox.collect({ files: [visible, hidden], solution, language, caller: CALLER });
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    throw new UnusableBase(`Expected tests that can be collected, got in ${error.file}: ${error.message}`);
  }
}

type Run = (source: string, work: number) => Promise<Verdict>;

/** The work that a program may do in a test. */
async function boundedWork(run: Run, solution: string): Promise<number> {
  const verdict = await run(solution, 30_000_000);
  const { status, files, message } = verdict;
  if (status !== 'passed') {
    const reason =
      message ?? files.flatMap(({ tests }) => tests).find(({ passed }) => !passed)?.message ?? 'no reason is known';
    throw new UnusableBase(`Expected a solution that passes its tests, got ${status}: ${reason}`);
  }
  return workBound(verdict);
}

async function plantable({ solution, language }: Base): Promise<Bug[]> {
  const bugs = await plantableBugs(solution, language).catch((error: Error) => {
    throw new UnusableBase(error.message);
  });
  if (bugs.length === 0)
    throw new UnusableBase('Expected a program in which a bug can be planted, got one with no place for any.');
  return bugs;
}
