/** Wire form of what the game shows; the types of observations and states are made from these schemas. */
import { z } from 'zod';
import { DIFFICULTIES, SEVERITIES } from '../../task/task.ts';
import { provenanceSchema } from '../provenance.ts';
import { OUTPUT_CHARACTERS } from '../text.ts';
import { ACTION_TYPES, type ActionType } from './action.ts';
import { CATEGORY_NAMES, type Category } from './category.ts';
import { LEVEL_NAMES } from './level.ts';
import { PROFILE_NAMES } from './reward.ts';

const count = z.int().min(0);
const line = z.int().min(1);
const actionType = z.enum(ACTION_TYPES as readonly [ActionType, ...ActionType[]]);

const reportSchema = z.strictObject({
  issue_id: z.int().min(1),
  line,
  end_line: line,
  category: z.enum(CATEGORY_NAMES as readonly [Category, ...Category[]]),
  severity: z.enum(SEVERITIES),
  description: z.string(),
  fix: z.strictObject({ start_line: line, end_line: count, new_code_block: z.string() }).nullable(),
  applied: z.boolean().describe('The fix is in the working source.'),
});

export const observationSchema = z.strictObject({
  code_dict: z
    .record(z.string().regex(/^[1-9]\d*$/), z.string())
    .describe('The program under review: line number -> text. Reports and fixes speak of these lines.'),
  diff: z
    .string()
    .describe(
      'Unified diff from what stood there before to the program under review; empty when nothing is known to have.',
    ),
  localized_context: z.string().describe('Lines around the one that was last reported or viewed.'),
  last_execution_output: z
    .string()
    .max(OUTPUT_CHARACTERS)
    .describe('What the last action led to, for a person to read.'),
  reports: z.array(reportSchema).describe('The reports that stand.'),
  working_diff: z
    .string()
    .describe('Unified diff from the program under review to the working source; empty when no fix is applied.'),
  syntax_error: z
    .string()
    .nullable()
    .describe('Why the working source did not load in the last RUN_TESTS, with its line.'),
  test_results: z
    .array(z.strictObject({ test_name: z.string(), passed: z.boolean(), error_message: z.string().nullable() }))
    .describe('Visible tests in the last RUN_TESTS; empty before the first.'),
  test_results_stale: z.boolean().describe('The working source has changed since test_results were made.'),
  tests_passed: count.describe('Passing tests among test_results.'),
  tests_total: count.describe('Visible tests of the task.'),
  step_count: count,
  steps_remaining: count,
  reward_last_step: z.number().nullable().describe('null before the first step.'),
  cumulative_reward: z.number(),
  available_actions: z.array(actionType).describe('Those of the level; empty once the episode is over.'),
  info: z.strictObject({
    episode_id: z.string(),
    task_id: z.string(),
    task_name: z.string(),
    task_difficulty: z.enum(DIFFICULTIES),
    language: z.enum(['javascript', 'typescript']),
    level: z.enum(LEVEL_NAMES),
    provenance: provenanceSchema.nullable().describe('Where the program comes from, when it is of a corpus.'),
  }),
});

export const stateSchema = z.object({
  episode_id: z.string(),
  step_count: count,
  task_id: z.string(),
  task_name: z.string(),
  seed: count,
  level: z.enum(LEVEL_NAMES),
  feedback: z.enum(['end', 'immediate']),
  reward: z.enum(PROFILE_NAMES).describe('Reward profile.'),
  max_steps: z.int().min(1),
  step_cost: z.number(),
  cumulative_reward: z.number(),
  hints: count.describe('Hints given.'),
  done: z.boolean(),
  terminated: z.boolean(),
  truncated: z.boolean(),
});

export type Observation = z.output<typeof observationSchema>;
export type State = z.output<typeof stateSchema>;
