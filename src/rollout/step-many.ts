/** Steps of many episodes at once, for a policy that chooses actions by the batch. */
import type { Play, PlayResult } from './environment/environment.ts';

/** What a step led to, or why it could not be taken; the episode then stands as before. */
export type Stepped = PlayResult | Error;

/**
 * Takes the i-th action in the i-th episode, all at once; resolves when the last is done, in their order. A refused step
 * stops no other. Rejects with RangeError when there are not as many actions as episodes.
 *
 * @example
 * const results = await stepMany(plays, await policy(plays.map((play) => play.initial.observation)));
 */
export async function stepMany(
  plays: readonly Pick<Play, 'step'>[],
  actions: readonly unknown[],
  signal?: AbortSignal,
): Promise<readonly Stepped[]> {
  if (plays.length !== actions.length)
    throw new RangeError(`Expected an action for each of ${plays.length} episodes, got ${actions.length}.`);
  const settled = await Promise.allSettled(plays.map((play, at) => play.step(actions[at], signal)));
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : asError(one.reason)));
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
