/** Turns what a client sent into an action, or says what is wrong with it in the shape of OpenEnv's 422 answers. */
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import { integerProblem, oneOf, type Problem, problemsOf, sentenceOf } from '../../problems.ts';
import { ACTION_TYPES, type Action, actionSchema, THOUGHT_CHARACTERS, withoutNulls } from './action.ts';
import { clip } from './text.ts';

/**
 * Parses an action in wire form.
 * @throws TraceFixError `invalid_action` with one problem per field in `details`.
 * @example parseAction({ action_type: 'VIEW_CODE', start_line: null }) // { action_type: 'VIEW_CODE' }
 */
export function parseAction(value: unknown): Action {
  const parsed = actionSchema.safeParse(value);
  if (parsed.success) return withBoundedThought(parsed.data);
  const meant = withoutNulls(value);
  const problems = parsed.error.issues.flatMap(
    (issue) => ownProblem(issue, meant) ?? problemsOf(new z.ZodError([issue]), meant),
  );
  throw new TraceFixError(
    'invalid_action',
    `Expected one of the actions ${ACTION_TYPES.join(', ')}, got ${sentenceOf(problems)}.`,
    problems,
  );
}

/** An episode keeps its actions; what an agent thinks must not fill the memory of whoever lets it play. */
function withBoundedThought(action: Action): Action {
  const { thought } = action;
  if (typeof thought !== 'string' || thought.length <= THOUGHT_CHARACTERS) return action;
  return { ...action, thought: clip(thought, THOUGHT_CHARACTERS) };
}

/** The problems that zod has no issue of its own for: which action it is, and what is an integer. */
function ownProblem(issue: z.core.$ZodIssue, root: unknown): Problem[] | null {
  const [field] = issue.path;
  if (typeof field !== 'string') return null;
  const input = (root as Readonly<Record<string, unknown>>)[field];
  const loc = [field];
  if (issue.code === 'invalid_union') {
    if (input === undefined) return [{ type: 'missing', loc, msg: 'Field required', input: root }];
    const expected = oneOf(ACTION_TYPES);
    return [{ type: 'literal_error', loc, msg: `Input should be ${expected}`, input, ctx: { expected } }];
  }
  if (
    issue.code === 'custom' ||
    (issue.code === 'invalid_type' && issue.expected === 'number' && input !== undefined)
  ) {
    const [type, msg] = integerProblem(input);
    return [{ type, loc, msg, input }];
  }
  return null;
}
