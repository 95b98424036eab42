/** The games' face: what the gym and the public API import. */
import { fixGame } from './fix/fix-game.ts';
import type { Game } from './game.ts';
import { reviewGame } from './review/review-game.ts';

export type { Action } from './fix/action.ts';
export type { Observation } from './fix/schema.ts';
export type { Game, Need, NeededRun, Played, PreparedTask, StepResult } from './game.ts';
export type { Action as ReviewAction } from './review/action.ts';
export { CATEGORY_NAMES, reportedAs } from './review/category.ts';
export type { ReportVerdict } from './review/ending.ts';
export type { Observation as ReviewObservation } from './review/schema.ts';
export { fixGame, reviewGame };

/** Every game by its name. */
export const GAMES = { fix: fixGame, review: reviewGame } as const;
export type GameName = keyof typeof GAMES;
/** What is played where nothing is said; a server has it at its root. */
export const DEFAULT_GAME: GameName = 'fix';

/** Any game: who holds one without playing by its rules needs to know no more. */
export type AnyGame = Game<unknown, unknown, unknown, unknown>;

/** The game of that name, such as a record tells it; undefined when there is none. */
export function gameNamed(name: string): AnyGame | undefined {
  return Object.hasOwn(GAMES, name) ? (GAMES[name as GameName] as AnyGame) : undefined;
}
