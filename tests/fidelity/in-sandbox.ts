/** Plays trials in the sandbox. */
import { createSandbox, SuiteError, type Verdict } from '../../sandbox/index.ts';
import { type Results, resultKey, type Trial, trialId } from './trial.ts';

export interface SandboxReport {
  readonly results: Results;
  /** Why an exercise is refused: its test file by `collect`, its source by a syntax error. By trial. */
  readonly refused: ReadonlyMap<string, string>;
  /** Trials that spent a limit, which Vitest might never come back from, with what the sandbox says. By trial. */
  readonly endless: ReadonlyMap<string, string>;
}

/** Rejects with SandboxUnavailable only. */
export async function runInSandbox(trials: readonly Trial[]): Promise<SandboxReport> {
  await using sandbox = createSandbox({ hosts: 2, spares: 0 });
  const results: Results = new Map();
  const refused = new Map<string, string>();
  const endless = new Map<string, string>();
  const play = async (trial: Trial) => {
    const { source, language, timeoutMs } = trial;
    const suite = await sandbox.collect(trial).catch((error: unknown) => {
      if (!(error instanceof SuiteError)) throw error;
      refused.set(trialId(trial), error.message);
    });
    if (!suite) return;
    const verdict = await sandbox.run({ source, language, suite, limits: { timeoutMs, memoryMb: 128 }, seed: 1 });
    const spent = spentOf(verdict);
    if (spent !== undefined) endless.set(trialId(trial), spent);
    else if (REFUSED.test(verdict.message ?? '')) refused.set(trialId(trial), verdict.message ?? '');
    else record(results, trial, verdict);
  };
  await Promise.all(trials.map(play));
  return { results, refused, endless };
}

/** What the sandbox says of a source that it takes for no program: TypeScript that is more than types, and imports. */
const REFUSED = /types are only erased here|A program cannot import|require is not defined/;

const OUT_OF_TIME = /of real time|within its time limit/;

function spentOf({ status, message, files }: Verdict): string | undefined {
  if (status === 'timeout' || status === 'out_of_memory' || status === 'crashed') return message ?? status;
  const messages = files.flatMap(({ tests }) => tests.map((test) => test.message ?? ''));
  return messages.find((text) => OUT_OF_TIME.test(text));
}

function record(results: Results, trial: Trial, { files }: Verdict): void {
  for (const file of files) {
    for (const { name, passed, message } of file.tests) {
      results.set(resultKey(trial, file.name, name), { passed, message: message ?? '' });
    }
  }
}
