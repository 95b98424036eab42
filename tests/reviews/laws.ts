/** What every review must be worth. */
import { DEFAULT_STEP_COST } from '../../src/task/task.ts';
import { ALL, groupsOf, mean } from './groups.ts';
import type { Player } from './plan-reviews.ts';
import type { PlayedReview } from './play-all.ts';

/** Below it lies what knows nothing of a program. */
export const LEAST_WORTH = 0.2;
/** In a small program some guess will be right, so that of these only the average over all suites says something. */
const MOST_ON_AVERAGE = { previous: LEAST_WORTH, guesses: LEAST_WORTH, probing: 0.3 } as const;
const ROUNDING = 1e-9;

/** What is otherwise, a line each; of averages only where all suites were played. */
export function findingsOf(
  played: readonly PlayedReview[],
  { averages }: { readonly averages: boolean },
): readonly string[] {
  return [
    ...played.filter(isViolation).map((review) => `${nameOf(review)}: ${reasonOf(review)}`),
    ...groupsOf(played).flatMap(({ suite, level, of }) =>
      Object.entries(MOST_ON_AVERAGE).flatMap(([player, most]) => {
        const average = mean(of(player as Player).map(({ score }) => score));
        if (!averages || suite !== ALL || average === undefined || average < most) return [];
        return [`${level}, ${player}: expected less than ${most} on average, got ${average}`];
      }),
    ),
  ];
}

/** Whether a review scores what no review of its kind may. */
export function isViolation(review: PlayedReview): boolean {
  return reasonOf(review) !== null;
}

function reasonOf(review: PlayedReview): string | null {
  const { player, score, sum } = review;
  if (Math.abs(sum - score) > ROUNDING) return `expected rewards that add up to the score ${score}, got ${sum}`;
  switch (player) {
    case 'truth':
    case 'truth of clean': {
      const steps = player === 'truth' ? review.task.secret.issues.length + 1 : 1;
      const due = 1 - steps * DEFAULT_STEP_COST;
      if (score === due && review.steps === steps) return null;
      return `expected ${due} in ${steps} steps, got ${score} in ${review.steps}: ${JSON.stringify(review.breakdown)}`;
    }
    case 'approve':
    case 'request':
      return score === 0 ? null : `expected 0, got ${score}`;
    case 'every line':
      return score < LEAST_WORTH ? null : `expected less than ${LEAST_WORTH}, got ${score}`;
    case 'previous':
    case 'guesses':
    case 'probing':
      return null;
    default:
      return player satisfies never;
  }
}

function nameOf({ player, task, level }: PlayedReview): string {
  return `${task.suite}/${task.id}, ${level}, ${player}`;
}
