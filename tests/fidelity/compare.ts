/** Plays trials both ways and says where the two differ. */
import { runInSandbox } from './in-sandbox.ts';
import { exerciseId, type Results, type Trial, trialId } from './trial.ts';
import { runUnderVitest } from './under-vitest.ts';

export interface Difference {
  /** As in {@link Results}. */
  readonly key: string;
  /** What each made of the test: null where it does not exist. */
  readonly inSandbox: boolean | null;
  readonly underVitest: boolean | null;
  /** What the one in which it failed says. */
  readonly message: string;
}

export interface Comparison {
  /** Trials that both have played. */
  readonly played: readonly Trial[];
  readonly sandbox: Results;
  readonly vitest: Results;
  readonly differences: readonly Difference[];
  /** Exercises whose solution or test file the sandbox refuses, with what it says; none of their trials is played. */
  readonly refused: ReadonlyMap<string, string>;
  /** Trials that spent a limit of real time or memory, which under Vitest would hold up the others for ever. */
  readonly endless: readonly Endless[];
}

export interface Endless extends Trial {
  /** What the sandbox says of it. */
  readonly said: string;
}

/** Rejects with SandboxUnavailable, or when Vitest leaves no report. */
export async function compare(trials: readonly Trial[]): Promise<Comparison> {
  // One after the other: two CPUs are busy with either.
  const sandbox = await runInSandbox(trials);
  const refused = new Map<string, string>();
  for (const trial of trials) {
    const reason = trial.variant === 'solution' ? sandbox.refused.get(trialId(trial)) : undefined;
    if (reason !== undefined) refused.set(exerciseId(trial), reason);
  }
  const admitted = trials.filter((trial) => !refused.has(exerciseId(trial)));
  const endless = admitted.flatMap((trial) => {
    const said = sandbox.endless.get(trialId(trial));
    return said === undefined ? [] : [{ ...trial, said }];
  });
  const played = admitted.filter((trial) => !sandbox.endless.has(trialId(trial)));
  const vitest = await runUnderVitest(played);
  const differences = played.flatMap((trial) => differencesOf(trial, sandbox.results, vitest));
  return { played, sandbox: sandbox.results, vitest, differences, refused, endless };
}

function differencesOf(trial: Trial, sandbox: Results, vitest: Results): Difference[] {
  const of = (results: Results) => [...results.keys()].filter((key) => key.startsWith(`${trialId(trial)}/`));
  const underVitest = of(vitest);
  const loaded = new Set(underVitest.map(fileOf));
  const differences: Difference[] = [];
  for (const key of new Set([...of(sandbox), ...underVitest])) {
    const ours = sandbox.get(key)?.passed ?? null;
    // A test that Vitest does not list since its file did not load has failed there, as it has in the sandbox.
    const theirs = vitest.get(key)?.passed ?? (loaded.has(fileOf(key)) ? null : false);
    if (ours === theirs) continue;
    const message = (ours ? vitest : sandbox).get(key)?.message ?? '';
    differences.push({ key, inSandbox: ours, underVitest: theirs, message });
  }
  return differences;
}

const fileOf = (key: string): string => key.slice(0, key.indexOf(' > '));
