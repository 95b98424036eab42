/** The gym's face. */
export { createGym, type GymOptions } from './create-gym.ts';
export type { AnyGame, Effects, EpisodeHandle, Grade, Gym, ResetOptions, Run, Trajectory } from './gym.ts';
