/** One run of the visible tests that tells which lines ran for each of them. */

import type { Language } from '../../../sandbox/sandbox.ts';
import { type Sandbox, SandboxUnavailable, SuiteError, type TestFile } from '../../../sandbox/sandbox.ts';
import { AgentUnavailable } from '../agent.ts';

/** What an agent may know of a task: the visible tests are public. */
export interface PublicTask {
  readonly program: string;
  readonly language: Language;
  readonly visible: TestFile;
  readonly limits: { readonly timeoutMs: number; readonly memoryMb: number; readonly work?: number };
}

export interface Examined {
  readonly tests: readonly TestSeen[];
  /** Why the program does not load; null when it does. */
  readonly loadFailure: string | null;
  /** 1-based line of the program that the load failure points at. */
  readonly line: number | null;
}

export interface TestSeen {
  readonly name: string;
  readonly passed: boolean;
  /** Line of the program that its failure points at. */
  readonly line: number | null;
  readonly lines: ReadonlySet<number>;
}

export interface Examiner {
  examine(source: string): Promise<Examined>;
}

/**
 * Collects the visible tests once, against the program itself, since the solution is secret. Tests that call the program while
 * they register cannot be collected so, and nothing is then known of which lines run. Rejects with AgentUnavailable.
 */
export async function createExaminer(sandbox: Sandbox, task: PublicTask, seed: number): Promise<Examiner> {
  const { program, language, visible, limits } = task;
  const suite = await sandbox.collect({ files: [visible], solution: program, language }).catch((error: Error) => {
    if (error instanceof SuiteError) return null;
    throw unavailable(error);
  });
  return {
    async examine(source) {
      if (suite === null) return { tests: [], loadFailure: null, line: null };
      const request = { source, language, suite, limits, seed, coverage: true };
      const { files } = await sandbox.run(request).catch((error: Error) => {
        throw unavailable(error);
      });
      const { status, tests, message, line } = files[0]!;
      return {
        tests: tests.map(({ lines = [], ...test }) => ({ ...test, lines: new Set(lines) })),
        loadFailure: status === 'syntax_error' || status === 'load_error' ? (message ?? status) : null,
        line,
      };
    },
  };
}

function unavailable(error: Error): Error {
  return error instanceof SandboxUnavailable ? new AgentUnavailable(error.message, { cause: error }) : error;
}
