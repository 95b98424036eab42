/** OpenEnv's base action has a `metadata` object, which typed Python clients always send; the game knows nothing of it. */
import { TraceFixError } from '../../errors.ts';
import type { JsonSchema } from './wire-schemas.ts';

/** The action without its metadata. @throws {TraceFixError} `invalid_action` when that is no object. */
export function withoutMetadata(action: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Object.hasOwn(action, 'metadata')) return action;
  const { metadata, ...meant } = action;
  if (typeof metadata === 'object' && !Array.isArray(metadata)) return meant;
  const msg = 'Input should be a valid dictionary';
  throw new TraceFixError('invalid_action', `metadata: ${msg}`, [
    { type: 'dict_type', loc: ['metadata'], msg, input: metadata },
  ]);
}

/** The schema of actions, or of each kind of action, with metadata. */
export function withMetadata(action: JsonSchema): JsonSchema {
  if (Array.isArray(action.oneOf)) return { ...action, oneOf: action.oneOf.map(withMetadata) };
  return { ...action, properties: { ...(action.properties as JsonSchema), metadata: METADATA } };
}

const METADATA = {
  description: "Taken since OpenEnv's clients send it, and not looked at.",
  type: ['object', 'null'],
  additionalProperties: true,
} as const;
