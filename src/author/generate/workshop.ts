/** Where bugs of one base are tried: its suite, the bugs that can be planted, and what is known of them so far. */
import { createHash } from 'node:crypto';
import { type RunRequest, type Sandbox, SuiteError, type Verdict } from '../../../sandbox/sandbox.ts';
import { parseSource, type Syntax } from '../../syntax/index.ts';
import { affectedTests } from '../affected-tests.ts';
import type { Base } from '../base/base.ts';
import { type Bug, plantableBugs } from '../mutate/plantable-bugs.ts';
import { completed } from '../order.ts';
import { holdsState } from '../syntax/holds-state.ts';
import { workBound } from '../work-bound.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patientRun } from './patient-run.ts';
import { plant } from './plant.ts';
import { proveStable } from './prove-stable.ts';

export interface Workshop {
  readonly base: Base;
  readonly syntax: Syntax;
  /** By operator. */
  readonly bugs: readonly (readonly Bug[])[];
  /** The solution with the bugs in it, and what the suite says of it. */
  tryOut(bugs: readonly Bug[]): Promise<Tried>;
  /**
   * What the whole suite says of a program, with the lines that ran for each test; undefined when another order of the
   * tests changes which of them pass.
   */
  prove(tried: Tried): Promise<Verdict | undefined>;
}

export interface Tried {
  readonly program: string;
  readonly outcome: Outcome;
}

/** Why a base cannot be used. */
export class UnusableBase extends Error {
  override readonly name = 'UnusableBase';
}

/** All of the factory's runs are queued in one name, so that it gets one player's share and no more. */
const CALLER = 'factory';
/** Real milliseconds, for what work does not count, such as a pattern that goes back and forth without end. */
const TIMEOUT_MS = 8_000;
/** Units that the solution may do in a test. */
const MOST_WORK = 30_000_000;
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
  const run = (source: string, options: Partial<RunRequest> & { readonly work: number }) => {
    const { work, ...rest } = options;
    const limits = { timeoutMs: TIMEOUT_MS, memoryMb: base.limits.memoryMb, work };
    return patientRun(sandbox, { source, language, suite, limits, seed: 0, caller: CALLER, ...rest });
  };
  const sound = await soundVerdict(run, solution);
  const work = workBound(sound);
  const bugs = await plantable(base);
  const testsWithState = suite.filter(({ code }) => holdsState(code, language));
  const affectedBy = affectedTests({ source: solution, language, suite, verdict: sound });
  const known = new Map<string, Promise<Tried>>();

  async function tryNow(program: string, bugs: readonly Bug[]): Promise<Tried> {
    // What a bug lets outlive a test reaches tests that do not run it.
    const part = holdsState(program, language) ? suite : affectedBy(bugs);
    const verdict = await run(program, { work, suite: part });
    const files = completed(sound.files, verdict.files);
    return { program, outcome: outcomeOf({ ...verdict, files }, work) };
  }

  return {
    base,
    syntax: parseSource(solution, language),
    bugs: [...Map.groupBy(bugs, ({ operator }) => operator).values()],
    tryOut(bugs) {
      const program = plant(solution, bugs);
      const key = createHash('sha256').update(program).digest('base64url');
      let tried = known.get(key);
      if (tried === undefined) {
        if (known.size >= MOST_REMEMBERED) known.clear();
        tried = tryNow(program, bugs);
        known.set(key, tried);
        tried.catch(() => known.delete(key));
      }
      return tried;
    },
    prove({ program, outcome }) {
      const filesWithState = holdsState(program, language) ? suite : testsWithState;
      return proveStable({ outcome, filesWithState, run: (options) => run(program, { work, ...options }) });
    },
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

type Run = (source: string, options: { readonly work: number; readonly coverage: true }) => Promise<Verdict>;

async function soundVerdict(run: Run, solution: string): Promise<Verdict> {
  const verdict = await run(solution, { work: MOST_WORK, coverage: true });
  const { status, files, message } = verdict;
  if (status !== 'passed') {
    const reason =
      message ?? files.flatMap(({ tests }) => tests).find(({ passed }) => !passed)?.message ?? 'no reason is known';
    throw new UnusableBase(`Expected a solution that passes its tests, got ${status}: ${reason}`);
  }
  return verdict;
}

async function plantable({ solution, language }: Base): Promise<Bug[]> {
  const bugs = await plantableBugs(solution, language).catch((error: Error) => {
    throw new UnusableBase(error.message);
  });
  if (bugs.length === 0)
    throw new UnusableBase('Expected a program in which a bug can be planted, got one with no place for any.');
  return bugs;
}
