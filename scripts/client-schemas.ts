/** Writes the schemas that the Python client's models are made from, a file for each game; a test holds them to the source. */
import { writeFile } from 'node:fs/promises';
import { GAMES, type GameName } from '../src/game/index.ts';
import type { AnyGame } from '../src/gym/index.ts';
import { type JsonSchema, wireSchemas } from '../src/server/wire/wire-schemas.ts';

const GENERATED = new URL('../clients/python/src/tracefix_client/generated/', import.meta.url);

/** Where the client keeps them, and what was made from them. */
export const CLIENT_FILES: Readonly<Record<GameName, { readonly schemas: URL; readonly models: URL }>> = {
  fix: { schemas: new URL('schemas.json', GENERATED), models: new URL('models.py', GENERATED) },
  review: { schemas: new URL('review_schemas.json', GENERATED), models: new URL('review_models.py', GENERATED) },
};

/** One document with a definition for each model of a game, as text. */
export function clientSchemas(game: GameName): string {
  const { action, observation, state, reset } = wireSchemas(GAMES[game] as unknown as AnyGame);
  const actions = (action.oneOf as JsonSchema[]).map((one) => [actionName(one), sent(withoutMetadata(one))]);
  const models = {
    ...Object.fromEntries(actions),
    Observation: received({ ...observation, required: Object.keys(observation.properties as JsonSchema) }),
    State: received(state),
    ResetOptions: sent({ ...reset, additionalProperties: false }),
  };
  const properties = Object.fromEntries(Object.keys(models).map((name) => [name, { $ref: `#/$defs/${name}` }]));
  return `${JSON.stringify({ title: 'Wire', type: 'object', properties, $defs: models }, null, 2)}\n`;
}

/** VIEW_CODE is ViewCode. */
function actionName({ properties }: JsonSchema): string {
  const { const: type } = (properties as { action_type: { const: string } }).action_type;
  return type.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** OpenEnv's own field of every action, which the server takes and does not look at. */
function withoutMetadata(action: JsonSchema): JsonSchema {
  const { metadata: _, ...properties } = action.properties as JsonSchema;
  return { ...action, properties };
}

/** What a client sends is checked strictly. */
function sent(schema: JsonSchema): JsonSchema {
  return rewritten(schema, (node) => plainNull(withoutSafeMaximum(node)));
}

/** What a newer server adds, keys or words, is let through. */
function received(schema: JsonSchema): JsonSchema {
  return rewritten(schema, (node) => open(numberedLines(withoutSafeMaximum(node))));
}

function rewritten(schema: JsonSchema, rewrite: (node: JsonSchema) => JsonSchema): JsonSchema {
  const inner = Object.entries(schema).map(([key, value]) => [key, descend(value, rewrite)]);
  return rewrite(Object.fromEntries(inner));
}

function descend(value: unknown, rewrite: (node: JsonSchema) => JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => descend(item, rewrite));
  return typeof value === 'object' && value !== null ? rewritten(value as JsonSchema, rewrite) : value;
}

/** Python's integers have no largest one. */
function withoutSafeMaximum({ maximum, ...rest }: JsonSchema): JsonSchema {
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? rest : { ...rest, maximum };
}

/** `anyOf: [X, null]` as one node, for which no model of its own is made. */
function plainNull(node: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = node;
  const [one, other] = (anyOf ?? []) as JsonSchema[];
  if (one === undefined || other?.type !== 'null' || one.enum !== undefined || one.properties !== undefined)
    return node;
  const spelling = firstSpelling(one);
  return { ...rest, ...spelling, type: [spelling.type, 'null'] };
}

/** A seed may be sent as a text of digits, for the sake of languages without big integers; Python is none. */
function firstSpelling(schema: JsonSchema): JsonSchema {
  return (schema.anyOf as JsonSchema[] | undefined)?.[0] ?? schema;
}

/** Keys that are line numbers are numbers in Python. */
function numberedLines({ propertyNames, ...rest }: JsonSchema): JsonSchema {
  return propertyNames === undefined ? rest : { ...rest, propertyNames: { type: 'string', 'x-python-type': 'int' } };
}

function open({ additionalProperties, ...rest }: JsonSchema): JsonSchema {
  const node =
    additionalProperties === false || additionalProperties === undefined ? rest : { ...rest, additionalProperties };
  if (node.enum === undefined) return node;
  const { enum: words, type, ...about } = node;
  return { ...about, anyOf: [{ type, enum: words }, { type }] };
}

if (import.meta.main) {
  for (const game of Object.keys(GAMES) as GameName[]) await writeFile(CLIENT_FILES[game].schemas, clientSchemas(game));
}
