/** The eight actions of the game, in wire form. */
import { z } from 'zod';
import { SEVERITIES } from '../../task/task.ts';
import { integer, thought, withoutNullsOf } from '../action-form.ts';
import { CATEGORY_NAMES, type Category } from './category.ts';

export const DECISIONS = ['approve', 'request_changes'] as const;
export type Decision = (typeof DECISIONS)[number];

const issueId = integer.describe('Number of a reported issue, as REPORT_ISSUE answers it.');

const fixFields = {
  start_line: integer.describe('First line to replace, from 1 to the number of lines + 1.'),
  end_line: integer.describe('Last line to replace; start_line - 1 to insert.'),
  new_code_block: z.string().describe('The new lines, indentation included, without line numbers; empty deletes.'),
};

/** What each action takes, and what it does: prompts, tools and docs are made from this table. */
export const ACTIONS = {
  VIEW_CODE: {
    description: 'Shows the program under review, or lines start_line to end_line of it, with line numbers.',
    fields: {
      start_line: integer.nullish().describe('First line to show, from 1; the first of the program when absent.'),
      end_line: integer.nullish().describe('Last line to show; the last of the program when absent.'),
      thought,
    },
  },
  REPORT_ISSUE: {
    description: 'Reports one issue: where it is, its category and severity, and, if you have one, a fix for it.',
    fields: {
      line: integer.describe('Line of the program that is wrong, from 1.'),
      end_line: integer.nullish().describe('Last line of the issue; line when absent.'),
      category: z.enum(CATEGORY_NAMES as readonly [Category, ...Category[]]),
      severity: z.enum(SEVERITIES),
      description: z.string().describe('What is wrong, in a sentence; recorded, never judged.'),
      fix: z.strictObject(fixFields).nullish().describe('One range of the program, and what shall stand there.'),
      thought,
    },
  },
  WITHDRAW_ISSUE: {
    description: 'Takes a report back, and its fix with it.',
    fields: { issue_id: issueId, thought },
  },
  SUGGEST_FIX: {
    description:
      'Gives a reported issue a fix, in place of one that it has: replaces lines start_line to end_line of the program ' +
      'under review (1-based, inclusive) with new_code_block. end_line = start_line - 1 inserts before start_line; an empty block deletes.',
    fields: { issue_id: issueId, ...fixFields, thought },
  },
  APPLY_FIX: {
    description:
      "Puts an issue's fix into the working source, on which RUN_TESTS runs. With undo: true takes it out again, as WITHDRAW_ISSUE and SUGGEST_FIX do.",
    fields: {
      issue_id: issueId,
      undo: z.boolean().nullish().describe('Takes the fix out again.'),
      thought,
    },
  },
  RUN_TESTS: {
    description: 'Runs the visible tests against the working source: the program with the fixes that are applied.',
    fields: { thought },
  },
  REQUEST_HINT: {
    description: 'Gives a hint, which costs a part of the score. The first says how many issues there are.',
    fields: { thought },
  },
  SUBMIT_REVIEW: {
    description: 'Ends the review: approve the program, or request changes. Every fix is then judged by all tests.',
    fields: { decision: z.enum(DECISIONS), thought },
  },
} as const;

export type ActionType = keyof typeof ACTIONS;
export const ACTION_TYPES = Object.keys(ACTIONS) as readonly ActionType[];

const wireAction = z.discriminatedUnion('action_type', [
  z
    .strictObject({ action_type: z.literal('VIEW_CODE'), ...ACTIONS.VIEW_CODE.fields })
    .describe(ACTIONS.VIEW_CODE.description),
  z
    .strictObject({ action_type: z.literal('REPORT_ISSUE'), ...ACTIONS.REPORT_ISSUE.fields })
    .describe(ACTIONS.REPORT_ISSUE.description),
  z
    .strictObject({ action_type: z.literal('WITHDRAW_ISSUE'), ...ACTIONS.WITHDRAW_ISSUE.fields })
    .describe(ACTIONS.WITHDRAW_ISSUE.description),
  z
    .strictObject({ action_type: z.literal('SUGGEST_FIX'), ...ACTIONS.SUGGEST_FIX.fields })
    .describe(ACTIONS.SUGGEST_FIX.description),
  z
    .strictObject({ action_type: z.literal('APPLY_FIX'), ...ACTIONS.APPLY_FIX.fields })
    .describe(ACTIONS.APPLY_FIX.description),
  z
    .strictObject({ action_type: z.literal('RUN_TESTS'), ...ACTIONS.RUN_TESTS.fields })
    .describe(ACTIONS.RUN_TESTS.description),
  z
    .strictObject({ action_type: z.literal('REQUEST_HINT'), ...ACTIONS.REQUEST_HINT.fields })
    .describe(ACTIONS.REQUEST_HINT.description),
  z
    .strictObject({ action_type: z.literal('SUBMIT_REVIEW'), ...ACTIONS.SUBMIT_REVIEW.fields })
    .describe(ACTIONS.SUBMIT_REVIEW.description),
]);

export type Action = z.output<typeof wireAction>;

/** An action in wire form: unknown keys are refused; absent and null mean the same, for the fields of other actions too. */
export const actionSchema = z.preprocess(withoutNullsOf(ACTIONS), wireAction);
