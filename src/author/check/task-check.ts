/** What a check says of a task, and the form in which that is remembered. */
import { z } from 'zod';
import { CHECKS, type CheckCode, type Finding } from '../findings.ts';

const findingForm = z.object({
  code: z.enum(Object.keys(CHECKS) as [CheckCode, ...CheckCode[]]),
  severity: z.enum(['error', 'remark']),
  sentence: z.string(),
  remedy: z.string(),
}) satisfies z.ZodType<Finding>;

const count = z.int().min(0);

const mutantForm = z.object({
  operator: z.string(),
  start: count,
  end: count,
  line: count,
  endLine: count,
  original: z.string(),
  replacement: z.string(),
});

const figuresForm = z.object({
  visibleTests: count,
  hiddenTests: count,
  solutionMs: z.number(),
  mutation: z
    .object({ score: z.number().min(0).max(1), killed: count, survivors: z.array(mutantForm).readonly() })
    .exactOptional(),
});

export const taskCheckForm = z.object({
  findings: z.array(findingForm).readonly(),
  figures: figuresForm.exactOptional(),
});

/** What was measured, whether or not it is worth a finding: `mutation` when it was asked for and the solution passes. */
export type Figures = Readonly<z.output<typeof figuresForm>>;

export interface TaskCheck {
  /** In the order of the table in docs/tasks.md; empty for a sound task. */
  readonly findings: readonly Finding[];
  /** Absent when the tests cannot be run. */
  readonly figures?: Figures;
}
