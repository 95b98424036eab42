/** The game's actions as tools: one for each, whichever game is played. */
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import type { AnyGame } from '../../gym/index.ts';
import { problemsOf, sentenceOf } from '../../problems.ts';

export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  /** The action in wire form. @throws {TraceFixError} `invalid_action` when the arguments are not the action's. */
  action(args: unknown): Readonly<Record<string, unknown>>;
}

export type Tools = ReadonlyMap<string, Tool>;

/** What OpenEnv keeps for the trainer: an agent that had a tool of such a name could leave its episode. */
const RESERVED = new Set(['reset', 'step', 'state', 'close']);

const known = new WeakMap<AnyGame, Tools>();

/** The tools of a game by name. @throws when an action of it has a reserved name. */
export function toolsOf(game: AnyGame): Tools {
  const made = known.get(game) ?? new Map(game.actions.map((action) => [action.tool.name, toolOf(action)]));
  known.set(game, made);
  return made;
}

/** As `tools/list` shows them: under the key of the MCP specification and under OpenEnv's. */
export function listTools(game: AnyGame): readonly Readonly<Record<string, unknown>>[] {
  return [...toolsOf(game).values()].map(({ name, description, inputSchema }) => ({
    name,
    description,
    inputSchema,
    input_schema: inputSchema,
  }));
}

function toolOf({ name: action_type, tool, schema }: AnyGame['actions'][number]): Tool {
  const { name, description } = tool;
  if (RESERVED.has(name))
    throw new Error(`Expected an action that is no word of OpenEnv's trainer, got ${action_type}.`);
  const { $schema: _, ...inputSchema } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return {
    name,
    description,
    inputSchema,
    action(args) {
      const parsed = schema.safeParse(args);
      if (parsed.success) return { ...(parsed.data as object), action_type };
      const problems = problemsOf(parsed.error, args);
      throw new TraceFixError(
        'invalid_action',
        `Expected arguments of ${name}, got ${sentenceOf(problems)}.`,
        problems,
      );
    },
  };
}
