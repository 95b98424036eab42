/** Wire form of what the game shows; the types of observations and states are made from these schemas. */
import { z } from 'zod';
import { DIFFICULTIES } from '../../task/task.ts';
import { provenanceSchema } from '../provenance.ts';
import { OUTPUT_CHARACTERS } from '../text.ts';
import { ACTION_TYPES, type ActionType } from './action.ts';
import { PROFILE_NAMES } from './reward.ts';

const count = z.int().min(0);
const actionType = z.enum(ACTION_TYPES as readonly [ActionType, ...ActionType[]]);

export const observationSchema = z.strictObject({
  code_dict: z.record(z.string().regex(/^[1-9]\d*$/), z.string()).describe('The whole source: line number -> text.'),
  localized_context: z.string().describe('Lines around the last edit or the first failing line of the program.'),
  last_execution_output: z
    .string()
    .max(OUTPUT_CHARACTERS)
    .describe('What the last action led to, for a person to read.'),
  syntax_error: z.string().nullable().describe('Why the program did not load in the last RUN_TESTS, with the line.'),
  test_results: z
    .array(z.strictObject({ test_name: z.string(), passed: z.boolean(), error_message: z.string().nullable() }))
    .describe('Visible tests in the last RUN_TESTS; empty before the first.'),
  test_results_stale: z.boolean().describe('The source has changed since test_results were made.'),
  tests_passed: count.describe('Passing tests among test_results.'),
  tests_total: count.describe('Visible tests of the task.'),
  diff: z.string().describe("Unified diff of the source against the task's program; empty when they are equal."),
  step_count: count,
  steps_remaining: count,
  reward_last_step: z.number().nullable().describe('null before the first step.'),
  cumulative_reward: z.number(),
  available_actions: z.array(actionType).describe('Empty once the episode is over.'),
  info: z.strictObject({
    episode_id: z.string(),
    task_id: z.string(),
    task_name: z.string(),
    task_difficulty: z.enum(DIFFICULTIES),
    language: z.enum(['javascript', 'typescript']),
    provenance: provenanceSchema.nullable().describe('Where the program comes from, when it is of a corpus.'),
  }),
});

export const stateSchema = z.object({
  episode_id: z.string(),
  step_count: count,
  task_id: z.string(),
  task_name: z.string(),
  seed: count,
  reward: z.enum(PROFILE_NAMES).describe('Reward profile.'),
  max_steps: z.int().min(1),
  step_cost: z.number(),
  cumulative_reward: z.number(),
  done: z.boolean(),
  terminated: z.boolean(),
  truncated: z.boolean(),
});

export type Observation = z.output<typeof observationSchema>;
export type State = z.output<typeof stateSchema>;
