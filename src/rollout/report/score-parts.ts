/** What the scores of episodes are made of, on average. */
import { bootstrapMean, type Estimate } from './bootstrap.ts';
import type { EpisodeSummary } from './episode-summary.ts';
import { byTask } from './task-results.ts';

export interface ScorePart extends Estimate {
  readonly name: string;
  /** Those whose score counts it. */
  readonly episodes: number;
}

/** Each part that the score of at least one episode counts, in the order in which they come. */
export function scoreParts(episodes: readonly EpisodeSummary[]): ScorePart[] {
  const names = new Set(episodes.flatMap(({ parts }) => Object.keys(parts)));
  const tasks = [...byTask(episodes).values()];
  return [...names].map((name) => {
    const shares = tasks.map((attempts) => {
      const values = attempts.flatMap(({ parts }) => parts[name] ?? []);
      return { sum: values.reduce((sum, value) => sum + value, 0), count: values.length };
    });
    return { name, episodes: shares.reduce((all, { count }) => all + count, 0), ...bootstrapMean(shares)! };
  });
}
