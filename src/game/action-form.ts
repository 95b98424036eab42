/** What the wire form of an action has in common in every game, and how what a client sent is turned into one. */
import { z } from 'zod';
import { TraceFixError } from '../errors.ts';
import { integerProblem, oneOf, type Problem, problemsOf, sentenceOf } from '../problems.ts';
import type { Game } from './game.ts';
import { clip } from './text.ts';
import { toolName, type wording } from './wording.ts';

/** What is recorded of a thought, in UTF-16 units; of a longer one the middle is left out. */
export const THOUGHT_CHARACTERS = 16_384;

/** A field that every action has. */
export const thought = z.string().nullish().describe('What the agent thinks; recorded, never judged.');

/** A field that counts lines or the like. */
export const integer = z.number().refine(Number.isInteger, 'Expected an integer').meta({ type: 'integer' });

/** A game's table of actions: what each takes, and what it does. */
export type ActionTable = Readonly<
  Record<string, { readonly description: string; readonly fields: Readonly<Record<string, z.ZodType>> }>
>;

/** A game's actions, each for those who answer in JSON and for those who have it as a tool; the schemas leave `action_type` out, as a tool's do. */
export function actionsIn(
  table: ActionTable,
  worded: ReturnType<typeof wording>,
): Game<never, never, never, never>['actions'] {
  return Object.entries(table).map(([name, { description, fields }]) => ({
    name,
    description,
    tool: { name: toolName(name), description: worded(description, 'tools') },
    schema: z.strictObject(fields),
  }));
}

/**
 * Clients with one class for all actions send every field of it: makes a function that leaves out those that are null, since a
 * field that is null was not meant.
 */
export function withoutNullsOf(table: ActionTable): (value: unknown) => unknown {
  const known = new Set(['action_type', ...Object.values(table).flatMap(({ fields }) => Object.keys(fields))]);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const meant = entries.filter(([key, field]) => field !== null || !known.has(key));
    return meant.length === entries.length ? value : Object.fromEntries(meant);
  };
}

/** Makes the function that parses a game's actions; it throws TraceFixError `invalid_action` with one problem per field in `details`. */
export function actionParser<Action extends { readonly thought?: string | null | undefined }>(
  schema: z.ZodType<Action>,
  table: ActionTable,
): (value: unknown) => Action {
  const types = Object.keys(table);
  const withoutNulls = withoutNullsOf(table);
  return (value) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return withBoundedThought(parsed.data);
    const meant = withoutNulls(value);
    const problems = parsed.error.issues.flatMap(
      (issue) => ownProblem(issue, meant, types) ?? problemsOf(new z.ZodError([issue]), meant),
    );
    const named = (meant as { readonly action_type?: unknown } | null | undefined)?.action_type;
    const of = types.find((type) => type === named);
    const expected = of !== undefined ? `the fields of ${of}` : `one of the actions ${types.join(', ')}`;
    const sentence = `Expected ${expected}, got ${sentenceOf(problems)}.`;
    throw new TraceFixError('invalid_action', sentence, problems);
  };
}

/** An episode keeps its actions; what an agent thinks must not fill the memory of whoever lets it play. */
function withBoundedThought<Action extends { readonly thought?: string | null | undefined }>(action: Action): Action {
  if (typeof action.thought !== 'string' || action.thought.length <= THOUGHT_CHARACTERS) return action;
  return { ...action, thought: clip(action.thought, THOUGHT_CHARACTERS) };
}

/** The problems that zod has no issue of its own for: which action it is, and what is an integer. */
function ownProblem(issue: z.core.$ZodIssue, root: unknown, types: readonly string[]): Problem[] | null {
  const loc = issue.path.map(String);
  if (loc.length === 0) return null;
  const input = valueAt(root, loc);
  if (issue.code === 'invalid_union' && loc[0] === 'action_type') {
    if (input === undefined) return [{ type: 'missing', loc, msg: 'Field required', input: root }];
    const expected = oneOf(types);
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

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value;
}
