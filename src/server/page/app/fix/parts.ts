/** The game of fixing, as the page plays it. */
import type { GameParts } from '../game-parts.ts';
import { Board } from './board.tsx';
import { Code } from './code.tsx';
import { FixEnding } from './fix-ending.tsx';
import { Outcome } from './outcome.tsx';

export const FIX: GameParts = {
  name: 'Fix',
  heading: 'Pick a bug',
  showsProgram: true,
  caveat: undefined,
  options: {},
  RuleFields: undefined,
  keys: [
    ['Enter', 'edit the selected lines'],
    ['i', 'insert before the line'],
    ['Delete', 'delete the selected lines'],
    ['u', 'undo the last edit'],
    ['o', 'back to the original'],
  ],
  Board,
  Code,
  Outcome,
  Ending: FixEnding,
};
