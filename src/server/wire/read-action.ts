/** An action as OpenEnv's clients send it, made what the game takes. */
import { TraceFixError } from '../../errors.ts';
import type { JsonSchema } from './wire-schemas.ts';

type Action = Readonly<Record<string, unknown>>;

/** @throws {TraceFixError} `invalid_action` when its metadata is no object. */
export function readAction(action: Action): Action {
  return withNumbers(withoutMetadata(action));
}

/** The schema of actions, or of each kind of action, with metadata. */
export function withMetadata(action: JsonSchema): JsonSchema {
  if (Array.isArray(action.oneOf)) return { ...action, oneOf: action.oneOf.map(withMetadata) };
  return { ...action, properties: { ...(action.properties as JsonSchema), metadata: METADATA } };
}

/** OpenEnv's base action has `metadata`, which typed Python clients always send; the game knows nothing of it. */
function withoutMetadata(action: Action): Action {
  if (!Object.hasOwn(action, 'metadata')) return action;
  const { metadata, ...meant } = action;
  if (typeof metadata === 'object' && !Array.isArray(metadata)) return meant;
  const msg = 'Input should be a valid dictionary';
  throw new TraceFixError('invalid_action', `metadata: ${msg}`, [
    { type: 'dict_type', loc: ['metadata'], msg, input: metadata },
  ]);
}

/** A line number beyond 2^53 is an integer like any other: the rules refuse it, with the valid range. */
function withNumbers(action: Action): Action {
  if (!Object.values(action).some((value) => typeof value === 'bigint')) return action;
  return Object.fromEntries(
    Object.entries(action).map(([key, value]) => [key, typeof value === 'bigint' ? finite(value) : value]),
  );
}

function finite(value: bigint): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number(value)));
}

const METADATA = {
  description: "Taken since OpenEnv's clients send it, and not looked at.",
  type: ['object', 'null'],
  additionalProperties: true,
} as const;
