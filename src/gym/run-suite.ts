/** A run of a task's tests, with the environment's own failures told apart from the program's. */
import { type Sandbox, SandboxUnavailable, type Verdict } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import type { PreparedTask } from '../game/index.ts';
import type { Run } from './gym.ts';

export interface SuiteRun {
  readonly source: string;
  readonly files: 'visible' | 'whole';
  readonly seed: number;
  readonly caller?: string | undefined;
  readonly lane?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onRun?: ((run: Run) => void) | undefined;
}

/** Runs the tests. Throws TraceFixError `queue_full` or `sandbox_unavailable` when, tried twice, there is no verdict. */
export async function runSuite(sandbox: Sandbox, prepared: PreparedTask, run: SuiteRun): Promise<Verdict> {
  const { task, visible, hidden } = prepared;
  const request = {
    source: run.source,
    language: task.language,
    suite: run.files === 'visible' ? [visible] : [visible, hidden],
    limits: task.limits,
    seed: run.seed,
    caller: run.caller ?? '',
    lane: run.lane ?? '',
    ...(run.signal === undefined ? {} : { signal: run.signal }),
  };
  const startMs = performance.now();
  try {
    const verdict = await sandbox.run(request).catch((error: unknown) => {
      if (error instanceof SandboxUnavailable && error.reason === 'no_host') return sandbox.run(request);
      throw error;
    });
    const { status, durationMs } = verdict;
    const waitMs = Math.max(0, performance.now() - startMs - durationMs);
    run.onRun?.({ files: run.files, status, runMs: durationMs, waitMs });
    return verdict;
  } catch (error) {
    throw unavailable(error, 'The step cost nothing and can be repeated.');
  }
}

/** The sandbox's own failure in the catalogue's words; any other error as it is. */
export function unavailable(error: unknown, remedy: string): unknown {
  if (!(error instanceof SandboxUnavailable)) return error;
  const code = error.reason === 'queue_full' ? 'queue_full' : 'sandbox_unavailable';
  return new TraceFixError(code, `${error.message} ${remedy}`);
}
