/** The frames of an episode that is played to the end, the reset that begins it first. */
import { EDIT, RESET } from '../net/frames.ts';

const STEPS = [
  { action_type: 'RUN_TESTS' },
  { ...EDIT, new_code_block: '  while (low <= high) {' },
  { action_type: 'RUN_TESTS' },
  { action_type: 'SUBMIT' },
];

export const EPISODE_FRAMES: readonly string[] = [
  RESET,
  ...STEPS.map((data) => JSON.stringify({ type: 'step', data })),
];
