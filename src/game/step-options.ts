/** What a reset of any game may choose about steps and texts. */
import { z } from 'zod';
import { NUMBER } from '../problems.ts';
import { PROMPTS } from './wording.ts';

/** Fields of a game's options, in wire form. */
export const STEP_OPTIONS = {
  max_steps: z
    .int()
    .min(1)
    .max(10_000)
    .nullish()
    .describe("Steps until the episode is truncated; the task's when absent."),
  step_cost: z
    .number(NUMBER)
    .min(0)
    .max(1)
    .nullish()
    .describe("What a step takes off the score; the task's when absent."),
  prompt: z
    .enum(PROMPTS)
    .nullish()
    .describe('Writes the brief for an agent that answers in JSON (json, when absent) or has the actions as tools.'),
};
