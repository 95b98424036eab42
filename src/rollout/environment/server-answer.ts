/** What a server answers to a reset or a step. Nothing of it is believed that could not be recorded. */
import { z } from 'zod';
import { ERRORS, type ErrorCode, TraceFixError } from '../../errors.ts';
import { problemsOf, sentenceOf } from '../../problems.ts';
import { isNestedDeeper, MOST_LEVELS } from '../trajectory/nesting.ts';
import { EnvironmentUnavailable, type PlayResult } from './environment.ts';

const answerSchema = z.object({
  type: z.string(),
  data: z.looseObject({
    observation: z.record(z.string(), z.unknown()).optional(),
    reward: z.number().nullish(),
    done: z.boolean().optional(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    message: z.string().optional(),
    error_code: z.string().optional(),
  }),
});

/** Of an episode that has ended, as the record will hold it. */
const ending = z.looseObject({
  final_score: z.number().min(0).max(1),
  score_breakdown: z.record(z.string(), z.unknown()).nullish(),
});

/** Codes whose cause lies with the server and passes. */
const PASSING: ReadonlySet<string> = new Set([
  ...['sandbox_unavailable', 'queue_full', 'rate_limited', 'client_limit', 'at_capacity', 'shutting_down'],
]);

/** What the socket protocol sets before a refusal, which in process has none. */
const FRAME_PREFIX = /^Invalid message: /;

/** What a record holds around an observation. */
const LEVELS_AROUND = 10;

/** Throws TraceFixError for what the server refuses, and EnvironmentUnavailable for what passes and what is no answer. */
export function readAnswer(text: string): PlayResult {
  const { type, data } = checked(answerSchema, jsonOf(text));
  const { observation, reward = null, done = false, metadata } = data;
  if (type !== 'error' && observation !== undefined) {
    if (isNestedDeeper(observation, MOST_LEVELS - LEVELS_AROUND))
      throw new EnvironmentUnavailable(
        'Expected an observation that can be recorded, got one that is nested too deep.',
      );
    if (done) checked(ending, metadata);
    return { observation, reward, done, metadata: metadata ?? {} };
  }
  const { message = 'no reason', error_code: code = '' } = data;
  if (PASSING.has(code) || !Object.hasOwn(ERRORS, code)) throw new EnvironmentUnavailable(message);
  throw new TraceFixError(code as ErrorCode, message.replace(FRAME_PREFIX, ''));
}

/** The value as the schema says it is. Throws EnvironmentUnavailable when it is not. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return data as z.output<Schema>;
  const what = sentenceOf(problemsOf(error, value)).slice(0, 300);
  throw new EnvironmentUnavailable(`Expected the answer of a TraceFix server, got: ${what}`);
}

/** Throws EnvironmentUnavailable for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EnvironmentUnavailable(
      `Expected the answer of a TraceFix server, got: ${JSON.stringify(text.slice(0, 100))}`,
    );
  }
}
