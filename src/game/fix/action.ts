/** The six actions of the game, in wire form. */
import { z } from 'zod';
import { integer as line, thought, withoutNullsOf } from '../action-form.ts';

/** What each action takes, and what it does: prompts, tools and docs are made from this table. */
export const ACTIONS = {
  VIEW_CODE: {
    description: 'Shows the source, or lines start_line to end_line of it, with line numbers.',
    fields: {
      start_line: line.nullish().describe('First line to show, from 1; the first of the source when absent.'),
      end_line: line.nullish().describe('Last line to show; the last of the source when absent.'),
      thought,
    },
  },
  REPLACE_LINES: {
    description:
      'Replaces lines start_line to end_line (1-based, inclusive) with new_code_block. ' +
      'end_line = start_line - 1 inserts before start_line; an empty block deletes.',
    fields: {
      start_line: line.describe('First line to replace, from 1 to the number of lines + 1.'),
      end_line: line.describe('Last line to replace; start_line - 1 to insert.'),
      new_code_block: z.string().describe('The new lines, indentation included, without line numbers.'),
      thought,
    },
  },
  UNDO_EDIT: { description: 'Takes the last edit (or reset) back.', fields: { thought } },
  RESET_TO_ORIGINAL: {
    description: "Goes back to the task's program; UNDO_EDIT takes this back.",
    fields: { thought },
  },
  RUN_TESTS: { description: 'Runs the visible tests against the source.', fields: { thought } },
  SUBMIT: {
    description: 'Runs all tests, hidden ones too, scores the source and ends the episode.',
    fields: { thought },
  },
} as const;

export type ActionType = keyof typeof ACTIONS;
export const ACTION_TYPES = Object.keys(ACTIONS) as readonly ActionType[];

const wireAction = z.discriminatedUnion('action_type', [
  z
    .strictObject({ action_type: z.literal('VIEW_CODE'), ...ACTIONS.VIEW_CODE.fields })
    .describe(ACTIONS.VIEW_CODE.description),
  z
    .strictObject({ action_type: z.literal('REPLACE_LINES'), ...ACTIONS.REPLACE_LINES.fields })
    .describe(ACTIONS.REPLACE_LINES.description),
  z
    .strictObject({ action_type: z.literal('UNDO_EDIT'), ...ACTIONS.UNDO_EDIT.fields })
    .describe(ACTIONS.UNDO_EDIT.description),
  z
    .strictObject({ action_type: z.literal('RESET_TO_ORIGINAL'), ...ACTIONS.RESET_TO_ORIGINAL.fields })
    .describe(ACTIONS.RESET_TO_ORIGINAL.description),
  z
    .strictObject({ action_type: z.literal('RUN_TESTS'), ...ACTIONS.RUN_TESTS.fields })
    .describe(ACTIONS.RUN_TESTS.description),
  z.strictObject({ action_type: z.literal('SUBMIT'), ...ACTIONS.SUBMIT.fields }).describe(ACTIONS.SUBMIT.description),
]);

export type Action = z.output<typeof wireAction>;

/** An action in wire form: unknown keys are refused; absent and null mean the same, for the fields of other actions too. */
export const actionSchema = z.preprocess(withoutNullsOf(ACTIONS), wireAction);
