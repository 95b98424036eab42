/** The part of a reset that neither chooses the task nor sets the rules. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TraceFixError } from '../errors.ts';
import { problemsOf, sentenceOf } from '../problems.ts';

const NO_INTEGER = 'Input should be a valid integer, unable to parse string as an integer';

export const resetRequestSchema = z.object({
  seed: z
    .union([z.int().min(0), z.bigint().min(0n), z.string().regex(/^\d{1,100}$/, NO_INTEGER)])
    .nullish()
    .describe('Any non-negative integer; the same seed, filters and tasks give the same episode. Drawn when absent.'),
  episode_id: z.string().min(1).max(255).nullish().describe('A label for the episode; drawn when absent.'),
});

/** Reads one part of a reset; throws TraceFixError `invalid_request` with the problems as details. */
export function parseReset<Schema extends z.ZodType>(schema: Schema, options: unknown): z.output<Schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error, options);
  throw new TraceFixError('invalid_request', `The reset was not understood: ${sentenceOf(problems)}.`, problems);
}

/** A seed as a number; seeds beyond 2^53, which a number would round, by a hash of their digits. */
export function seedNumber(seed: number | bigint | string): number {
  const exact = BigInt(seed);
  if (exact <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(exact);
  return createHash('sha256').update(exact.toString()).digest().readUIntBE(0, 6);
}
