/** The scores of played reviews, a row for each suite and level: mean, least and most. Lucky is a copy that is worth something. */
import { textTable } from '../../src/cli/text-table.ts';
import { groupsOf, mean } from './groups.ts';
import { isViolation, LEAST_WORTH } from './laws.ts';
import { PLAYERS } from './plan-reviews.ts';
import type { PlayedReview } from './play-all.ts';

export function tableOf(played: readonly PlayedReview[]): string {
  const rows = groupsOf(played).map(({ suite, level, of }) => {
    const all = PLAYERS.map(of);
    const violations = all.flat().filter(isViolation).length;
    const lucky = of('previous').filter(({ score }) => score >= LEAST_WORTH).length;
    return [suite, level, `${of('truth of clean').length}`, ...all.map(cellOf), `${lucky}`, `${violations}`];
  });
  const head = ['suite', 'level', 'tasks', ...PLAYERS, 'lucky', 'violations'];
  const numbers = new Set(head.flatMap((_, at) => (at < 2 ? [] : [at])));
  return textTable(rows, { head, numbers, width: Number.POSITIVE_INFINITY }).join('\n');
}

function cellOf(reviews: readonly PlayedReview[]): string {
  const scores = reviews.map(({ score }) => score);
  const average = mean(scores);
  if (average === undefined) return '-';
  return `${average.toFixed(3)} (${Math.min(...scores).toFixed(2)} to ${Math.max(...scores).toFixed(2)})`;
}
