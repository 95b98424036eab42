/** What a reset may choose about the rules. */
import { z } from 'zod';
import type { Task } from '../../task/task.ts';
import { STEP_OPTIONS } from '../step-options.ts';
import type { Prompt } from '../wording.ts';
import { LEVEL_NAMES, LEVELS, type LevelName } from './level.ts';
import { PROFILE_NAMES, type ProfileName } from './reward.ts';

const FEEDBACKS = ['end', 'immediate'] as const;
export type Feedback = (typeof FEEDBACKS)[number];

/** Wire form; other keys of a reset are none of the game's business. */
export const optionsSchema = z.object({
  level: z
    .enum(LEVEL_NAMES)
    .nullish()
    .describe(`${LEVEL_NAMES.map((name) => `${name}: ${LEVELS[name].what}`).join('; ')}. full when absent.`),
  feedback: z
    .enum(FEEDBACKS)
    .nullish()
    .describe(
      'end, when absent: nothing is said of a report before the end; immediate: each report is paid at once, and none can be withdrawn.',
    ),
  clean: z
    .boolean()
    .nullish()
    .describe(
      'Whether the program shown is right, so that there is nothing to report; one episode in five when absent.',
    ),
  reward: z.enum(PROFILE_NAMES).nullish().describe('Reward profile; score when absent.'),
  ...STEP_OPTIONS,
});

export type Options = z.output<typeof optionsSchema>;

/** What holds for one episode. */
export interface Rules {
  readonly level: LevelName;
  readonly feedback: Feedback;
  readonly profile: ProfileName;
  readonly maxSteps: number;
  readonly stepCost: number;
  readonly prompt: Prompt;
}

export function rulesFor(task: Task, options: Options): Rules {
  return {
    level: options.level ?? 'full',
    feedback: options.feedback ?? 'end',
    profile: options.reward ?? 'score',
    maxSteps: options.max_steps ?? task.maxSteps,
    stepCost: options.step_cost ?? task.stepCost,
    prompt: options.prompt ?? 'json',
  };
}
