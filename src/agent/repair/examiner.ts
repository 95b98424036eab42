/** Runs of the visible tests in a sandbox, apart from the episode. */
import { type CollectedFile, type Sandbox, SandboxUnavailable, SuiteError } from '../../../sandbox/sandbox.ts';
import { AgentUnavailable } from '../agent.ts';
import type { PublicTask } from './situation.ts';

export interface Examined {
  /** Empty when nothing can be known of them. */
  readonly tests: readonly TestSeen[];
  /** Why the program does not load; null when it does. */
  readonly loadFailure: string | null;
  /** 1-based line of the program that the load failure points at. */
  readonly line: number | null;
}

export interface TestSeen {
  readonly name: string;
  readonly passed: boolean;
  /** Why it failed; null when it passed. */
  readonly message: string | null;
  /** Line of the program that its failure points at. */
  readonly line: number | null;
  readonly lines: ReadonlySet<number>;
}

export interface Examiner {
  /** Tells which lines each test runs. Rejects with AgentUnavailable. */
  examine(source: string): Promise<Examined>;
  /** Names of the tests that pass. Rejects with AgentUnavailable. */
  passing(source: string): Promise<ReadonlySet<string>>;
}

/** Units of work within which a candidate must pass a test, when the task does not say: most that take more have no end. */
const WORK = 3_000_000;

/**
 * Collects the visible tests once, against the program itself, since the solution is secret. Tests that call the program while
 * they register cannot be collected so, and nothing is then known of them. Rejects with AgentUnavailable.
 */
export async function createExaminer(sandbox: Sandbox, task: PublicTask): Promise<Examiner> {
  const { program, language, visible, limits } = task;
  const asked = sandbox.collect({ files: [visible], solution: program, language, caller: 'repair' });
  const suite = await asked.catch((error: Error): readonly CollectedFile[] =>
    error instanceof SuiteError ? [] : rethrow(error),
  );
  async function run(source: string, coverage: boolean) {
    const work = limits.work ?? WORK;
    const request = { source, language, suite, limits: { ...limits, work }, seed: 0, coverage, caller: 'repair' };
    return (await sandbox.run(request).catch(rethrow)).files[0];
  }
  return {
    async examine(source) {
      const file = await run(source, true);
      if (file === undefined) return { tests: [], loadFailure: null, line: null };
      const { status, tests, message, line } = file;
      return {
        tests: tests.map(({ lines = [], ...test }) => ({ ...test, lines: new Set(lines) })),
        loadFailure: status === 'syntax_error' || status === 'load_error' ? (message ?? status) : null,
        line,
      };
    },
    async passing(source) {
      const file = await run(source, false);
      return new Set(file?.tests.filter(({ passed }) => passed).map(({ name }) => name));
    },
  };
}

function rethrow(error: Error): never {
  throw error instanceof SandboxUnavailable ? new AgentUnavailable(error.message, { cause: error }) : error;
}
