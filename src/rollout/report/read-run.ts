/** Reads a run once, from its folder or from a file of trajectories. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { type Failure, readFailures } from '../run-folder/failures.ts';
import { episodesFileOf, filesOf } from '../run-folder/files-of.ts';
import { type ReadTrajectory, readTrajectories } from '../trajectory/read-trajectories.ts';
import { type EpisodeSummary, summaryOf } from './episode-summary.ts';

export interface ReadRun {
  readonly name: string;
  /** Those who played, as they were set; one, as a rule. */
  readonly agents: readonly { readonly name: string; readonly settings: Readonly<Record<string, unknown>> }[];
  readonly planned: number | null;
  readonly episodes: readonly EpisodeSummary[];
  readonly failures: {
    /** Episodes of which nothing is known; they are in no rate. */
    readonly failed: number;
    /** Episodes that were begun anew. */
    readonly retried: number;
    /** Last reasons of the failed, most frequent first. */
    readonly reasons: readonly { readonly cause: string; readonly reason: string; readonly count: number }[];
  };
  readonly leftOut: { readonly torn: number; readonly unreadable: number; readonly repeated: number };
}

/** Told of every episode that counts, in the order of the file; awaited before the next is read. */
export type OnEpisode = (read: ReadTrajectory, summary: EpisodeSummary) => void | Promise<void>;

/** Rejects with RangeError when there is no such run, and when a file cannot be read. */
export async function readRun(path: string, name: string, onEpisode?: OnEpisode): Promise<ReadRun> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const files = filesOf(path);
  const file = episodesFileOf(path);
  const isEmptyRun = isFolder && !existsSync(file) && existsSync(files.run);
  if (!existsSync(file) && !isEmptyRun)
    throw new RangeError(`Expected a run's folder or a file of trajectories, got "${path}".`);
  const episodes: EpisodeSummary[] = [];
  const agents = new Map<string, ReadRun['agents'][number]>();
  const keys = new Set<string>();
  const leftOut = { torn: 0, unreadable: 0, repeated: 0 };
  for await (const read of isEmptyRun ? [] : readTrajectories(file)) {
    if (read.kind !== 'trajectory') {
      leftOut[read.kind] += 1;
      continue;
    }
    const { key, agent } = read.trajectory;
    if (keys.has(key)) {
      leftOut.repeated += 1;
      continue;
    }
    keys.add(key);
    agents.set(JSON.stringify(agent), agent);
    const summary = summaryOf(read.trajectory);
    episodes.push(summary);
    await onEpisode?.(read, summary);
  }
  const planned = isFolder ? plannedIn(files.run) : null;
  const failures = await failuresIn(isFolder ? files.failures : '', keys);
  return { name, agents: [...agents.values()], planned, episodes, failures, leftOut };
}

function plannedIn(file: string): number | null {
  try {
    return z.object({ planned: z.int().min(0) }).parse(JSON.parse(readFileSync(file, 'utf8'))).planned;
  } catch {
    // Without it everything else can still be told.
    return null;
  }
}

/** What failed and was played later did not fail. */
async function failuresIn(file: string, played: ReadonlySet<string>): Promise<ReadRun['failures']> {
  const failed = new Map<string, Failure>();
  const retried = new Set<string>();
  for await (const failure of existsSync(file) ? readFailures(file) : []) {
    if (failure.kind === 'retried') retried.add(failure.key);
    else if (!played.has(failure.key)) failed.set(failure.key, failure);
  }
  const alike = Map.groupBy(failed.values(), ({ cause, reasons }) => JSON.stringify([cause, reasons.at(-1) ?? '']));
  const reasons = [...alike.values()]
    .map((all) => ({ cause: all[0]!.cause, reason: all[0]!.reasons.at(-1) ?? '', count: all.length }))
    .sort((a, b) => b.count - a.count);
  return { failed: failed.size, retried: retried.size, reasons };
}
