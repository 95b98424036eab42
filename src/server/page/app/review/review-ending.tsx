/** The verdict on a review. */
import { Ending } from '../ending.tsx';
import type { EndingProps } from '../game-parts.ts';
import { ScoreTable } from './score-table.tsx';
import { summaryOf } from './verdict-words.ts';
import { type Breakdown, observationOf } from './wire.ts';
import { WordsList } from './words-list.tsx';

export function ReviewEnding(props: EndingProps) {
  const { result } = props.record;
  const { level } = observationOf(result).info;
  const breakdown = result.metadata.score_breakdown as Breakdown;
  const missed = breakdown.issues - breakdown.issues_found;
  return (
    <Ending {...props}>
      <WordsList words={summaryOf(breakdown, level)} />
      <ScoreTable breakdown={breakdown} level={level} score={Number(result.metadata.final_score)} />
      {missed > 0 && <p class="quiet">Where a missed issue is stays untold, since the task can be played again.</p>}
    </Ending>
  );
}
