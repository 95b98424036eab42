/** Which game is played, and the options that its rules take. */
import { Option } from 'commander';
import { type AnyGame, DEFAULT_GAME, GAMES } from '../game/index.ts';
import type { ResetOptions } from '../gym/index.ts';
import { resetFromWords } from '../rollout/index.ts';
import { UsageError } from './usage-error.ts';

/** `otherwise` says what is played when it is absent. */
export function gameOption(otherwise: string = `${DEFAULT_GAME} when absent`): Option {
  return new Option('--game <name>', `what is played; ${otherwise}`).choices(Object.keys(GAMES));
}

export function resetOption(): Option {
  return new Option(
    '--reset <name=value>',
    'an option of the game, such as level=detect of review; repeat it for others',
  ).argParser((word: string, before: readonly string[] = []) => [...before, word]);
}

/** Throws UsageError for what the game does not take. */
export function resetOf(words: readonly string[] = [], game: AnyGame): ResetOptions {
  try {
    return resetFromWords(words, game);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--reset: ${error.message}`);
    throw error;
  }
}
