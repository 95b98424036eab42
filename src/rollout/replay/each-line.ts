/** Does something with each line of a recording that needs an environment, several at a time. */
import { pMapIterable } from 'p-map';
import type { Environment } from '../environment/environment.ts';
import { environmentOf, type Place } from '../environment/environment-of.ts';
import type { ReadTrajectory, Unreadable } from '../trajectory/read-trajectories.ts';

export interface EachLineOptions {
  /** Episodes played at a time. Default 16. */
  readonly concurrency?: number | undefined;
  /** Of a server that wants one. */
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of a line of which nothing could be played. */
export type NotPlayed =
  /** Such as an unknown task. */
  | { readonly kind: 'unplayable'; readonly line: number; readonly key: string; readonly reason: string }
  | { readonly kind: Unreadable['kind']; readonly line: number; readonly reason: string };

/** Yields in the order of the lines. Throws the signal's reason when it fires, and what `environmentOf` and the lines reject with. */
export async function* eachLine<Result extends object>(
  place: Place,
  lines: AsyncIterable<ReadTrajectory | Unreadable>,
  { concurrency = 16, token, signal: stop }: EachLineOptions,
  take: (environment: Environment, read: ReadTrajectory, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result | NotPlayed> {
  const environment = await environmentOf(place, token);
  const ended = new AbortController();
  const signal = stop === undefined ? ended.signal : AbortSignal.any([stop, ended.signal]);
  const takeLine = async (read: ReadTrajectory | Unreadable): Promise<Result | NotPlayed> => {
    if (read.kind !== 'trajectory') return { kind: read.kind, line: read.line, reason: read.reason };
    try {
      return await take(environment, read, signal);
    } catch (error) {
      // A hostile line, such as one nested too deep to be written, is no reason to read no other.
      signal.throwIfAborted();
      return { kind: 'unplayable', line: read.line, key: read.trajectory.key, reason: (error as Error).message };
    }
  };
  try {
    yield* pMapIterable(lines, takeLine, { concurrency, preserveOrder: true });
  } finally {
    ended.abort();
    if (environment !== place) await environment.close();
  }
}
