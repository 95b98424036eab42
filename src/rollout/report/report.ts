/** The statistics of runs, and how they compare. */
import { basename, resolve } from 'node:path';
import { BOOTSTRAP_SEED, RESAMPLES } from './bootstrap.ts';
import { type Comparison, compareRuns } from './comparison.ts';
import { type OnEpisode, readRun } from './read-run.ts';
import { type RunReport, reportRun } from './run-report.ts';
import type { BugTypesOf } from './task-results.ts';

export const REPORT_SCHEMA = 'tracefix.report/1';

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly method: typeof METHOD;
  readonly runs: readonly RunReport[];
  /** Of every further run with the first. */
  readonly comparisons: readonly Comparison[];
}

export interface ReportOptions {
  readonly bugTypesOf?: BugTypesOf;
  /** Told of every episode that counts, with the place of its run among the paths; awaited before the next is read. */
  readonly onEpisode?: (run: number, ...read: Parameters<OnEpisode>) => ReturnType<OnEpisode>;
}

/** How the figures are made, for whoever quotes them. */
export const METHOD = {
  solved:
    'every test passes at the end; of a review: every issue is found, none that is not there is reported, the decision is right and, where fixes count, every fix passes',
  pass_at_k: '1 - C(n-c,k)/C(n,k) for c solved of n attempts, averaged over tasks with n >= k (Chen et al. 2021)',
  solve_rate: 'share of the episodes; 95 % interval of Wilson',
  intervals: 'all others: 2.5 % and 97.5 % quantiles of means over resampled tasks',
  resamples: RESAMPLES,
  seed: BOOTSTRAP_SEED,
} as const;

/**
 * Reads each run once, from its folder or a file of trajectories, and holds no more than a summary of each episode. Rejects with
 * RangeError when a path is no run, or is named twice.
 *
 * @example
 * const { runs, comparisons } = await report(['runs/before', 'runs/after']);
 */
export async function report(paths: readonly string[], options: ReportOptions = {}): Promise<Report> {
  const { bugTypesOf = () => undefined, onEpisode } = options;
  const names = namesOf(paths);
  const runs: RunReport[] = [];
  for (const [at, path] of paths.entries()) {
    const read = await readRun(path, names[at]!, (...told) => onEpisode?.(at, ...told));
    runs.push(reportRun(read, bugTypesOf));
  }
  const [base, ...others] = runs;
  const comparisons = base === undefined ? [] : others.map((other) => compareRuns(base, other));
  return { schema: REPORT_SCHEMA, method: METHOD, runs, comparisons };
}

/** Their last parts where these differ, else the paths as they were given. */
function namesOf(paths: readonly string[]): string[] {
  const whole = paths.map((path) => resolve(path));
  const twice = whole.find((path, at) => whole.indexOf(path) !== at);
  if (twice !== undefined) throw new RangeError(`Expected each run once, got "${twice}" twice.`);
  const short = whole.map((path) => basename(path).replace(/\.jsonl$/, ''));
  return new Set(short).size === short.length ? short : [...paths];
}
