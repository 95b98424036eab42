/** Plays an agent through many episodes. */
import { setTimeout as wait, setImmediate as yieldToEvents } from 'node:timers/promises';
import { pMapIterable, pMapSkip } from 'p-map';
import { SandboxUnavailable } from '../../sandbox/sandbox.ts';
import { AgentUnavailable, type AnyAgent, type EpisodicAgent, episodic } from '../agent/agent.ts';
import { TraceFixError } from '../errors.ts';
import { type Environment, EnvironmentUnavailable } from './environment/environment.ts';
import { environmentOf, type Place } from './environment/environment-of.ts';
import { type PlannedEpisode, type PlanOptions, planEpisodes } from './plan.ts';
import { type PlayOptions, playEpisode } from './play-episode.ts';
import { requireKnownOptions } from './require-known-options.ts';
import type { Trajectory } from './trajectory/trajectory.ts';

/** Which episodes are played, how each is, and what becomes of those that are let down. */
export interface RolloutOptions extends PlanOptions, PlayOptions {
  /** Episodes played at a time. Default 16. */
  readonly concurrency?: number | undefined;
  /** How often an episode is begun anew that the environment or a model's endpoint let down. Default 3. */
  readonly retries?: number | undefined;
  /** Real milliseconds before the first of them; each waits twice as long as the one before. Default 500. */
  readonly retryPauseMs?: number | undefined;
  /** Episodes that need not be played, by key: those of an earlier run. */
  readonly isKnown?: ((key: string) => boolean) | undefined;
  /** Once it fires no episode is begun; those under way end as they would. */
  readonly drain?: AbortSignal | undefined;
  /** Chooses among the games that a server plays, such as `review`; of a gym, or of the address of one game, it must be the one played. */
  readonly game?: string | undefined;
  /** Of a server that wants one. */
  readonly token?: string | undefined;
  /** Told of every episode that is begun anew, and why. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

export interface Retry {
  readonly key: string;
  readonly cause: FailureCause;
  readonly reason: string;
}

/** `failed` is never a score: nothing is known of how the agent would have fared. */
export type Outcome =
  | { readonly kind: 'played'; readonly key: string; readonly trajectory: Trajectory }
  | {
      readonly kind: 'failed';
      readonly key: string;
      readonly cause: FailureCause;
      readonly reasons: readonly string[];
    };

/** What let an episode down: the environment, the endpoint of a model, or the agent's own code. */
export type FailureCause = 'environment' | 'model' | 'agent';

/**
 * Yields each episode when it has ended, in no order. No more are under way than `concurrency`, and none is begun while that
 * many wait to be taken. Ending the iteration stops those under way. Throws the signal's reason when it fires, and what
 * `planEpisodes` and `environmentOf` reject with; TypeError for an option that there is not.
 *
 * @example
 * for await (const outcome of rollout(gym, agent, { filters: { difficulty: 'easy' }, episodes: 2, attempts: 2 })) {
 *   if (outcome.kind === 'played') console.log(outcome.key, outcome.trajectory.score);
 * }
 */
export async function* rollout(place: Place, agent: AnyAgent, options: RolloutOptions = {}): AsyncGenerator<Outcome> {
  requireKnownOptions(options);
  const { concurrency = 16, isKnown = () => false, token, game } = options;
  const player = episodic(agent);
  const environment = await environmentOf(place, token, game);
  const ended = new AbortController();
  const signal = options.signal === undefined ? ended.signal : AbortSignal.any([options.signal, ended.signal]);
  try {
    const plan = await planEpisodes(environment, options);
    const isDrained = () => options.drain?.aborted === true;
    const wanted = wantedOf(plan.episodes(), isKnown, isDrained);
    const play = async (planned: PlannedEpisode) => {
      // Episodes that wait for nothing real would keep timers, signals and the collector from ever having their turn.
      await yieldToEvents();
      if (isDrained()) return pMapSkip;
      try {
        return await playOrFail(environment, player, planned, { ...options, signal });
      } catch (error) {
        // Nobody listens any more.
        if (ended.signal.aborted) return pMapSkip;
        throw error;
      }
    };
    yield* pMapIterable(wanted, play, { concurrency, backpressure: 2 * concurrency, preserveOrder: false });
  } finally {
    ended.abort();
    if (environment !== place) await environment.close();
  }
}

function* wantedOf(
  episodes: Iterable<PlannedEpisode>,
  isKnown: (key: string) => boolean,
  isDrained: () => boolean,
): Generator<PlannedEpisode> {
  for (const planned of episodes) {
    if (isDrained()) return;
    if (!isKnown(planned.key)) yield planned;
  }
}

export async function playOrFail(
  environment: Environment,
  agent: EpisodicAgent,
  planned: PlannedEpisode,
  options: RolloutOptions & { readonly signal: AbortSignal },
): Promise<Outcome> {
  const { retries = 3, retryPauseMs = 500, signal, onRetry } = options;
  const { key } = planned;
  const reasons: string[] = [];
  for (;;) {
    try {
      return { kind: 'played', key, trajectory: await playEpisode(environment, agent, planned, options) };
    } catch (error) {
      signal.throwIfAborted();
      const cause = causeOf(error);
      reasons.push(reasonOf(error));
      if (isInVain(error) || reasons.length > retries) return { kind: 'failed', key, cause, reasons };
      onRetry?.({ key, cause, reason: reasons.at(-1)! });
      await wait(retryPauseMs * 2 ** (reasons.length - 1), undefined, { signal });
    }
  }
}

/** Whether the episode would end like this again. */
function isInVain(error: unknown): boolean {
  if (error instanceof TraceFixError) return true;
  return causeOf(error) === 'agent' || (error instanceof AgentUnavailable && error.isLasting);
}

function causeOf(error: unknown): FailureCause {
  // Agents that run tests themselves meet the sandbox's failure at first hand.
  if (error instanceof EnvironmentUnavailable || error instanceof SandboxUnavailable) return 'environment';
  // Refused by the environment, and not for the form of an action.
  if (error instanceof TraceFixError && error.code !== 'invalid_action') return 'environment';
  return error instanceof AgentUnavailable ? 'model' : 'agent';
}

/** Agents throw anything, also what no text can be made of. */
function reasonOf(error: unknown): string {
  try {
    return `${error instanceof Error ? error.message : String(error)}`;
  } catch {
    return 'an error that cannot be put in words';
  }
}
