/** The environment at a place: a gym, the URL of a server, or an environment as it is. */
import { DEFAULT_GAME } from '../../game/index.ts';
import type { Gym } from '../../gym/index.ts';
import type { Environment } from './environment.ts';
import { gymEnvironment } from './gym-environment.ts';
import { serverEnvironment } from './server-environment.ts';

export type Place = Gym | Environment | string;

/**
 * `game` chooses among those that a server plays: one is at its root, each other below its name. Rejects with
 * EnvironmentUnavailable when no server answers at the URL, and with TypeError for what is no URL, or plays another game.
 */
export async function environmentOf(place: Place, token?: string, game?: string): Promise<Environment> {
  const environment = await environmentAt(place, token, game);
  if (game === undefined || environment.game === game) return environment;
  if (environment !== place) await environment.close();
  const where = typeof place === 'string' ? ` at ${urlOf(place, game)}` : '';
  throw new TypeError(`Expected the game ${game}${where}, got ${environment.game}.`);
}

async function environmentAt(place: Place, token: string | undefined, game: string | undefined): Promise<Environment> {
  if (typeof place === 'string') return await serverEnvironment(urlOf(place, game), token);
  return 'sandbox' in place ? gymEnvironment(place) : place;
}

function urlOf(url: string, game: string | undefined): string {
  const base = url.replace(/\/+$/, '');
  return game === undefined || game === DEFAULT_GAME || base.endsWith(`/${game}`) ? base : `${base}/${game}`;
}
