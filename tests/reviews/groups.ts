/** Played reviews by suite and level. */
import { LEVEL_NAMES } from '../../src/game/review/level.ts';
import type { Player } from './plan-reviews.ts';
import type { PlayedReview } from './play-all.ts';

export const ALL = 'all';

interface Group {
  readonly suite: string;
  readonly level: string;
  of(player: Player): readonly PlayedReview[];
}

/** Each suite at each level, then all of them. */
export function groupsOf(played: readonly PlayedReview[]): readonly Group[] {
  const suites = [...new Set(played.map(({ task }) => task.suite))].toSorted();
  const group = (suite: string, level: string): Group => {
    const reviews = played.filter((each) => each.level === level && (suite === ALL || each.task.suite === suite));
    return { suite, level, of: (player) => reviews.filter((each) => each.player === player) };
  };
  return [...suites, ALL].flatMap((suite) => LEVEL_NAMES.map((level) => group(suite, level)));
}

/** undefined of nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
