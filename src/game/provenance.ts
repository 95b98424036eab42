/** Where a task's program comes from, as every game tells it. */
import { z } from 'zod';
import type { Task } from '../task/task.ts';

export const provenanceSchema = z.strictObject({
  corpus: z.string(),
  item: z.string().nullable().describe('null when the task was made from the item and is another program.'),
  licence: z.string(),
  attribution: z.string().nullable(),
  changes: z.string().nullable(),
});

/** Of a mutated task the item stays untold: it is the base, which is secret. */
export function provenanceOf({ provenance }: Task): z.output<typeof provenanceSchema> | null {
  const origin =
    provenance.kind === 'mutated' ? provenance.origin : provenance.kind === 'imported' ? provenance : undefined;
  if (origin === undefined) return null;
  const { corpus, item, licence, attribution = null, changes = null } = origin;
  return { corpus, item: provenance.kind === 'imported' ? item : null, licence, attribution, changes };
}
