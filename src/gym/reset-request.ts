/** What a reset asks for: the part that neither chooses the task nor sets the rules, and all parts read together. */
import { z } from 'zod';
import { TraceFixError } from '../errors.ts';
import { problemsOf, sentenceOf } from '../problems.ts';
import { numberFrom, type TaskChoice, taskChoiceSchema } from '../task/index.ts';

const NO_INTEGER = 'Input should be a valid integer, unable to parse string as an integer';

export const resetRequestSchema = z.object({
  seed: z
    .union([z.int().min(0), z.bigint().min(0n), z.string().regex(/^\d{1,100}$/, NO_INTEGER)])
    .nullish()
    .describe('Any non-negative integer; the same seed, filters and tasks give the same episode. Drawn when absent.'),
  episode_id: z.string().min(1).max(255).nullish().describe('A label for the episode; drawn when absent.'),
});

/** A reset, part by part. */
interface ResetParts<GameOptions> {
  readonly request: z.output<typeof resetRequestSchema>;
  readonly choice: TaskChoice;
  readonly gameOptions: GameOptions;
}

/** Reads a reset; throws TraceFixError `invalid_request` with the problems of all its parts as details. */
export function parseReset<GameOptions>(
  optionsSchema: z.ZodType<GameOptions>,
  options: unknown,
): ResetParts<GameOptions> {
  const request = resetRequestSchema.safeParse(options);
  const choice = taskChoiceSchema.safeParse(options);
  const game = optionsSchema.safeParse(options);
  if (request.success && choice.success && game.success) {
    return { request: request.data, choice: choice.data, gameOptions: game.data };
  }
  const issues = [request, choice, game].flatMap(({ error }) => error?.issues ?? []);
  // What is wrong with the whole, every part says.
  const whole = issues.find(({ path }) => path.length === 0);
  const problems = problemsOf({ issues: whole === undefined ? issues : [whole] }, options);
  throw new TraceFixError('invalid_request', `The reset was not understood: ${sentenceOf(problems)}.`, problems);
}

/** A seed as a number; seeds beyond 2^53, which a number would round, by a hash of their digits. */
export function seedNumber(seed: number | bigint | string): number {
  const exact = BigInt(seed);
  if (exact <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(exact);
  return numberFrom(exact.toString());
}
