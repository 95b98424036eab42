/** A rollout that is written into a run folder as it goes. */
import type { AnyAgent } from '../../agent/index.ts';
import type { Environment } from '../environment/environment.ts';
import { planEpisodes } from '../plan.ts';
import { requireKnownOptions } from '../require-known-options.ts';
import { type Outcome, type RolloutOptions, rollout } from '../rollout.ts';
import { describeRun } from './describe-run.ts';
import { type OpenRunOptions, openRun } from './open-run.ts';
import { asUnwritable } from './run-unwritable.ts';

export interface PlayRunOptions extends OpenRunOptions, Omit<RolloutOptions, 'isKnown' | 'token'> {
  readonly folder: string;
}

/**
 * Yields each episode once it is on its way to the disk. Those that the folder holds are not played again. When all have ended,
 * `episodes.jsonl` is put into the plan's order: the same bytes however often the run was stopped and resumed. Throws as
 * `openRun` and `rollout` do.
 *
 * @example
 * for await (const { key, kind } of playRun(environment, agent, { folder: 'runs/first', attempts: 8 })) console.log(key, kind);
 */
export async function* playRun(
  environment: Environment,
  agent: AnyAgent,
  options: PlayRunOptions,
): AsyncGenerator<Outcome> {
  const { folder, isResumed, onEpisode, onNotice, ...playing } = options;
  requireKnownOptions(playing);
  const described = await describeRun(environment, agent, playing);
  const run = await openRun(folder, described, { isResumed, onEpisode, onNotice }).catch((error: unknown) => {
    throw asUnwritable(error, folder);
  });
  const { episodes } = run;
  try {
    const outcomes = rollout(environment, agent, {
      ...playing,
      isKnown: (key) => episodes.has(key),
      onRetry(retry) {
        run.fail({ key: retry.key, kind: 'retried', cause: retry.cause, reasons: [retry.reason] });
        options.onRetry?.(retry);
      },
    });
    for await (const outcome of outcomes) {
      if (outcome.kind === 'played') episodes.append(outcome.trajectory);
      else run.fail({ key: outcome.key, kind: 'failed', cause: outcome.cause, reasons: [...outcome.reasons] });
      yield outcome;
    }
    if (options.drain?.aborted === true && episodes.size < described.planned) return;
    const plan = await planEpisodes(environment, options);
    episodes.arrange(function* () {
      for (const { key } of plan.episodes()) yield key;
    });
  } catch (error) {
    throw asUnwritable(error, folder);
  } finally {
    run.close();
  }
}
