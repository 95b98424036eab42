/** A record of HumanEvalFix. */
import { z } from 'zod';

/** The fields that are used; a record has more. */
export const recordSchema = z.object({
  task_id: z.string().regex(/^[A-Za-z]+\/\d+$/),
  declaration: z.string(),
  canonical_solution: z.string(),
  buggy_solution: z.string(),
  test: z.string(),
  example_test: z.string(),
  bug_type: z.string().min(1),
  failure_symptoms: z.string().min(1),
  entry_point: z.string().regex(/^[A-Za-z_$][\w$]*$/),
  docstring: z.string().min(1),
});

export type HumanEvalFixRecord = z.infer<typeof recordSchema>;
