/** The gym's face. */
export { createGym, type GymOptions } from './create-gym.ts';
export type { AnyGame, EpisodeHandle, Grade, Gym, ResetOptions, Trajectory } from './gym.ts';
