/** The records of MBXP. */
import { z } from 'zod';

/** The fields that are used; a record has more. */
export const problemSchema = z.object({
  task_id: z.string().regex(/^MB[JT]SP\/\d{1,9}$/),
  prompt: z.string(),
  entry_point: z.string().regex(/^[A-Za-z_$][\w$]{0,99}$/),
  test: z.string(),
  description: z.string().trim().min(1).max(10_000),
  canonical_solution: z.string().nullable(),
});

export type Problem = z.infer<typeof problemSchema>;

/** A model's answer to a problem. */
export const answerSchema = z.object({ task_id: z.string().regex(/^MB[JT]SP\/\d{1,9}$/), completion: z.string() });

export type Answer = z.infer<typeof answerSchema>;
