/** Where episodes are played, as a command is told: a gym of its own, or a server. */
import { type Command, Option } from 'commander';
import { createGym } from '../create-gym.ts';
import type { GameName } from '../game/index.ts';
import type { Gym } from '../gym/index.ts';
import { type Environment, EnvironmentUnavailable, environmentOf } from '../rollout/index.ts';
import { gameOption } from './game-option.ts';
import { integer } from './integer.ts';
import { addTaskOptions, basesOption, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

export interface PlaceOptions extends TaskOptions {
  readonly game?: GameName;
  readonly bases?: readonly string[];
  readonly url?: string;
  readonly token?: string;
  readonly concurrency: number;
}

type WhichPlace = Omit<PlaceOptions, 'concurrency'> & { readonly hosts?: number };

export interface OpenPlace {
  readonly environment: Environment;
  /** Absent when a server plays. */
  readonly gym?: Gym;
  close(): Promise<void>;
}

/** `game` says what is played where --game is absent, in the words of its help. */
export function addPlaceOptions(command: Command, game: string): Command {
  return addTaskOptions(command)
    .addOption(gameOption(game))
    .addOption(basesOption())
    .addOption(urlOption())
    .addOption(tokenOption())
    .addOption(new Option('--concurrency <n>', 'episodes played at a time').default(16).argParser(integer(1, 100_000)));
}

export function urlOption(): Option {
  return new Option('--url <url>', 'play on this server instead of in a gym of its own');
}

export function tokenOption(): Option {
  return new Option('--token <secret>', "the server's bearer token").env('TRACEFIX_TOKEN');
}

/** Throws UsageError when no server answers at the URL, or one that does not play the game. */
export async function openPlace({ url, token, bases, game, hosts, ...options }: WhichPlace): Promise<OpenPlace> {
  if (url === undefined) {
    const gym = await createGym({
      ...taskSource(options),
      ...(bases !== undefined && { bases }),
      ...(game !== undefined && { game }),
      ...(hosts !== undefined && { hosts }),
    });
    return { environment: await environmentOf(gym), gym, close: () => gym.close() };
  }
  try {
    const environment = await environmentOf(url, token, game);
    return { environment, close: () => environment.close() };
  } catch (error) {
    if (error instanceof EnvironmentUnavailable || error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
