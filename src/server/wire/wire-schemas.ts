/** The game's zod schemas as JSON Schema, in the form in which OpenEnv serves them. */
import { z } from 'zod';
import type { AnyGame } from '../../gym/index.ts';
import { taskChoiceSchema } from '../../task/index.ts';
import { withMetadata } from './read-action.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface WireSchemas {
  readonly action: JsonSchema;
  /** With reward, done and metadata, which OpenEnv counts to the observation. */
  readonly observation: JsonSchema;
  readonly state: JsonSchema;
  /** What reset takes. */
  readonly reset: JsonSchema;
}

export function wireSchemas({ actionSchema, observationSchema, stateSchema, optionsSchema }: AnyGame): WireSchemas {
  return {
    action: withMetadata(jsonSchema(actionSchema, 'input')),
    observation: withResult(jsonSchema(observationSchema, 'output')),
    state: withoutEpisode(jsonSchema(stateSchema, 'output')),
    reset: merged(jsonSchema(resetSchema, 'input'), jsonSchema(optionsSchema, 'input')),
  };
}

/** What every reset takes; the game's own options come beside it. */
const resetSchema = z.object({
  seed: z
    .union([z.number().min(0).meta({ type: 'integer' }), z.string().regex(/^\d{1,100}$/)])
    .nullish()
    .describe('Picks the task and seeds its runs; drawn and reported when absent.'),
  episode_id: z.string().min(1).max(255).nullish().describe('A label for the episode; drawn when absent.'),
  ...taskChoiceSchema.shape,
});

/** Reward, done and metadata as they stand beside an observation. */
export const RESULT_PROPERTIES = {
  reward: { type: ['number', 'null'], description: 'null at reset, else finite.' },
  done: { type: 'boolean' },
  metadata: { type: 'object', additionalProperties: true },
} as const;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  // Inlined: a schema that stands by itself needs no reference, and the OpenAPI document has its own root.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
}

function withResult(observation: JsonSchema): JsonSchema {
  const properties = observation.properties as JsonSchema | undefined;
  return { ...observation, properties: { ...properties, ...RESULT_PROPERTIES } };
}

/** Before the first reset the state is that of no episode, as in OpenEnv's base class. */
function withoutEpisode(state: JsonSchema): JsonSchema {
  const properties = { ...(state.properties as JsonSchema), episode_id: { type: ['string', 'null'] } };
  return { ...state, properties, required: ['episode_id', 'step_count'] };
}

function merged(one: JsonSchema, other: JsonSchema): JsonSchema {
  return { ...one, properties: { ...(one.properties as JsonSchema), ...(other.properties as JsonSchema) } };
}
