/** The gym's face. */

export type { AnyGame } from '../game/index.ts';
export { createGym, type GymOptions } from './create-gym.ts';
export type { Effects, EpisodeHandle, Grade, Gym, ResetOptions, Run, Trajectory } from './gym.ts';
