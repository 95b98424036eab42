/** The environment at a place: a gym, the URL of a server, or an environment as it is. */
import type { Gym } from '../../gym/index.ts';
import type { Environment } from './environment.ts';
import { gymEnvironment } from './gym-environment.ts';
import { serverEnvironment } from './server-environment.ts';

export type Place = Gym | Environment | string;

/** Rejects with EnvironmentUnavailable when no server answers at the URL, and with TypeError for what is no URL. */
export async function environmentOf(place: Place, token?: string): Promise<Environment> {
  if (typeof place === 'string') return await serverEnvironment(place, token);
  return 'sandbox' in place ? gymEnvironment(place) : place;
}
