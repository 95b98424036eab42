/** What a reset may choose about the rules. */
import { z } from 'zod';
import type { Task } from '../../task/task.ts';
import { STEP_OPTIONS } from '../step-options.ts';
import type { Prompt } from '../wording.ts';
import { PROFILE_NAMES, type ProfileName } from './reward.ts';

/** Wire form; other keys of a reset are none of the game's business. */
export const optionsSchema = z.object({
  reward: z.enum(PROFILE_NAMES).nullish().describe('Reward profile; score when absent.'),
  ...STEP_OPTIONS,
});

export type Options = z.output<typeof optionsSchema>;

/** What holds for one episode. */
export interface Rules {
  readonly profile: ProfileName;
  readonly maxSteps: number;
  readonly stepCost: number;
  readonly prompt: Prompt;
}

export function rulesFor(task: Task, options: Options): Rules {
  return {
    profile: options.reward ?? 'score',
    maxSteps: options.max_steps ?? task.maxSteps,
    stepCost: options.step_cost ?? task.stepCost,
    prompt: options.prompt ?? 'json',
  };
}
