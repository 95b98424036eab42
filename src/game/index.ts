/** The games' face: what the gym and the public API import. */
import { fixGame } from './fix/fix-game.ts';

export type { Action } from './fix/action.ts';
export type { Observation } from './fix/schema.ts';
export type { Game, Need, NeededRun, Played, PreparedTask, StepResult } from './game.ts';
export { fixGame };

/** Every game by its name. */
export const GAMES = { fix: fixGame } as const;
export type GameName = keyof typeof GAMES;
