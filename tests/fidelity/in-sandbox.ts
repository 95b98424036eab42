/** Plays trials in the sandbox. */
import { createSandbox, SuiteError, type Verdict } from '../../sandbox/index.ts';
import { type Results, resultKey, type Trial, trialId } from './trial.ts';

export interface SandboxReport {
  readonly results: Results;
  /** Why an exercise is refused: its test file by `collect`, its source by a syntax error. By trial. */
  readonly refused: ReadonlyMap<string, string>;
  /** Trials that spent a limit of real time or memory, which Vitest would never come back from. */
  readonly endless: ReadonlySet<string>;
}

/** Rejects with SandboxUnavailable only. */
export async function runInSandbox(trials: readonly Trial[]): Promise<SandboxReport> {
  await using sandbox = createSandbox({ hosts: 2, spares: 0 });
  const results: Results = new Map();
  const refused = new Map<string, string>();
  const endless = new Set<string>();
  const play = async (trial: Trial) => {
    const { source, language, timeoutMs } = trial;
    const suite = await sandbox.collect(trial).catch((error: unknown) => {
      if (!(error instanceof SuiteError)) throw error;
      refused.set(trialId(trial), error.message);
    });
    if (!suite) return;
    const verdict = await sandbox.run({ source, language, suite, limits: { timeoutMs, memoryMb: 128 }, seed: 1 });
    if (isEndless(verdict)) endless.add(trialId(trial));
    else if (REFUSED.test(verdict.message ?? '')) refused.set(trialId(trial), verdict.message ?? '');
    else record(results, trial, verdict);
  };
  await Promise.all(trials.map(play));
  return { results, refused, endless };
}

/** What the sandbox says of a source that it takes for no program: TypeScript that is more than types, and imports. */
const REFUSED = /is not erasable syntax|A program cannot import|require is not defined/;

const OUT_OF_TIME = /real time|time limit/;

function isEndless({ status, files }: Verdict): boolean {
  if (status === 'timeout' || status === 'out_of_memory' || status === 'crashed') return true;
  return files.some(({ tests }) => tests.some(({ message }) => message !== null && OUT_OF_TIME.test(message)));
}

function record(results: Results, trial: Trial, { files }: Verdict): void {
  for (const file of files) {
    for (const { name, passed, message } of file.tests) {
      results.set(resultKey(trial, file.name, name), { passed, message: message ?? '' });
    }
  }
}
