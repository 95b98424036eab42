/** The game of reviewing, as the page plays it. */
import type { GameParts } from '../game-parts.ts';
import { Board } from './board.tsx';
import { CAVEAT } from './caveat.ts';
import { Code } from './code.tsx';
import { WatchedOutcome } from './outcome.tsx';
import { ReviewEnding } from './review-ending.tsx';
import { RuleFields } from './rule-fields.tsx';

export const REVIEW: GameParts = {
  name: 'Review',
  heading: 'Pick a program',
  showsProgram: false,
  caveat: CAVEAT,
  options: { level: 'full' },
  RuleFields,
  keys: [
    ['Enter', 'report the selected lines'],
    ['f', 'report them with a fix'],
  ],
  Board,
  Code,
  Outcome: WatchedOutcome,
  Ending: ReviewEnding,
};
