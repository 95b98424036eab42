/** The gym as users get it: with the bug factory behind the suite `factory`. */
// Not by the face of that folder, which would load the checks and importers as well before the first step.
import { type FactoryOptions, factoryStream } from './author/generate/factory-stream.ts';
import { type GymOptions as BareGymOptions, createGym as createBareGym, type Gym } from './gym/index.ts';

export interface GymOptions extends BareGymOptions, FactoryOptions {}

/**
 * Creates a gym that plays one game, that of fixing programs by default. It starts its hosts at once and needs `close()`, or `await using`.
 *
 * @throws Error under `strict` when a task folder is broken, naming folder, file, line and reason.
 * @example
 * await using gym = await createGym({ hosts: 1 });
 * const episode = await gym.reset({ difficulty: 'easy', seed: 7 });
 * const { reward, done } = await episode.step({ action_type: 'RUN_TESTS' });
 */
export function createGym({ bases = [], ...options }: GymOptions = {}): Promise<Gym> {
  return createBareGym({ streams: [factoryStream({ bases })], ...options });
}
