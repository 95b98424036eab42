/** The games' face: what the gym and the public API import. */
import { fixGame } from './fix/fix-game.ts';
import { reviewGame } from './review/review-game.ts';

export type { Action } from './fix/action.ts';
export type { Observation } from './fix/schema.ts';
export type { Game, Need, NeededRun, Played, PreparedTask, StepResult } from './game.ts';
export type { Action as ReviewAction } from './review/action.ts';
export type { Observation as ReviewObservation } from './review/schema.ts';
export { fixGame, reviewGame };

/** Every game by its name. */
export const GAMES = { fix: fixGame, review: reviewGame } as const;
export type GameName = keyof typeof GAMES;
