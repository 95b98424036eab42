/** Runs that are repeated when the machine was too busy, or a host was missing, to judge them. */
import { setTimeout as wait } from 'node:timers/promises';
import { type RunRequest, type Sandbox, SandboxUnavailable, type Verdict } from '../../../sandbox/sandbox.ts';

const REPEATS = 5;
const PAUSE_MS = 500;

/** Rejects with SandboxUnavailable when there is still no verdict after some repeats, and at once when the sandbox is closed or its queue full. */
export async function patientRun(sandbox: Sandbox, request: RunRequest): Promise<Verdict> {
  for (let repeat = 1; ; repeat++) {
    try {
      return await sandbox.run(request);
    } catch (error) {
      const isPassing = error instanceof SandboxUnavailable && ['starved', 'no_host'].includes(error.reason);
      if (!isPassing || repeat > REPEATS) throw error;
      await wait(repeat * PAUSE_MS);
    }
  }
}
