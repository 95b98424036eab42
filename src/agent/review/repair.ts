/** The agent that reviews without a model: repairs the program beside the episode, and reports what it changed. */
import { sourceLines } from '../../task/index.ts';
import type { EpisodicAgent } from '../agent.ts';
import { findRepairs, type RepairOptions, reconnoitre, type Situation } from '../repair/index.ts';
import { hottestLine } from './hottest-line.ts';
import { playReview, type ReportedIssue } from './play-review.ts';
import { ratingOf } from './rating.ts';
import { repairedPlaces } from './repaired-places.ts';

/**
 * Makes the agent `repair` of the game of reviewing. A program that passes the visible tests is approved. Else it runs up to
 * 200 candidates against them in the sandbox, and reports each change that made tests pass with the change as its fix, or, when
 * there is none, the most suspicious line. Equal seeds and attempts give equal episodes.
 *
 * @example
 * const agent = createReviewRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) });
 */
export function createReviewRepair({ sandbox, testsOf }: RepairOptions): EpisodicAgent {
  return {
    name: 'repair',
    async begin(start) {
      const situation = await reconnoitre(sandbox, await testsOf(start.taskId), start);
      return playReview('repair', await issuesIn(situation));
    },
  };
}

async function issuesIn(situation: Situation): Promise<readonly ReportedIssue[]> {
  const { base, kept } = await findRepairs(situation);
  const { source, passing, examined } = base;
  if (passing.size === situation.first.total) return [];
  if (kept.length === 0) {
    const line = hottestLine(situation, base);
    const rating = ratingOf(null, examined.loadFailure !== null);
    return [
      { line, end_line: line, ...rating, description: 'Failing tests run it, and passing ones do not.', fix: null },
    ];
  }
  const last = sourceLines(source).length;
  return repairedPlaces(source, kept).map(({ template, fix }) => ({
    line: Math.min(fix.start_line, last),
    end_line: Math.min(Math.max(fix.start_line, fix.end_line), last),
    ...ratingOf(template, examined.loadFailure !== null),
    description: `Tests pass once it is changed (${template}).`,
    fix,
  }));
}
