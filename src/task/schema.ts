/** The form of task.yaml: zod schema, strict keys, in the wire names that an author writes. */
import { z } from 'zod';
import { DEFAULT_LIMITS, DEFAULT_MAX_STEPS, DEFAULT_STEP_COST, DIFFICULTIES, SEVERITIES } from './task.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** Lower-case letters and digits, parts joined by single hyphens. */
export const kebabWord = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: (issue) => `Expected a kebab-case word such as off-by-one, got ${JSON.stringify(issue.input)}.`,
});

const issueSchema = z
  .strictObject({
    line: z.int().min(1),
    end_line: z.int().min(1).optional(),
    category: kebabWord,
    severity: z.enum(SEVERITIES),
    description: text(2000),
    fix: z.string().max(2000).nullish(),
    hunks: z.array(z.int().min(1)).min(1).readonly().exactOptional(),
  })
  .refine((issue) => issue.end_line === undefined || issue.end_line >= issue.line, {
    path: ['end_line'],
    error: 'Expected end_line to be at least line.',
  });

const origin = {
  corpus: text(200),
  item: text(200),
  licence: text(200),
  attribution: text(500).exactOptional(),
  changes: text(500).exactOptional(),
};

const provenanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authored') }),
  z.strictObject({
    kind: z.literal('mutated'),
    base: text(200),
    operators: z.array(text(200)),
    seed: z.int(),
    origin: z.strictObject(origin).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('imported'), ...origin }),
]);

const metadataSchema = z.strictObject({
  title: text(200),
  description: text(20_000),
  difficulty: z.enum(DIFFICULTIES),
  language: z.enum(['javascript', 'typescript']),
  clean: z.boolean().default(false),
  bug_types: z.array(kebabWord).default([]),
  tags: z.array(kebabWord).default([]),
  limits: z
    .strictObject({
      timeout_ms: z.int().min(50).max(60_000).default(DEFAULT_LIMITS.timeoutMs),
      memory_mb: z.int().min(8).max(512).default(DEFAULT_LIMITS.memoryMb),
      work: z.int().min(1).max(2_000_000_000).optional(),
    })
    .prefault({}),
  max_steps: z.int().min(1).max(10_000).default(DEFAULT_MAX_STEPS),
  step_cost: z.number().min(0).max(1).default(DEFAULT_STEP_COST),
  hints: z.array(text(2000)).default([]),
  issues: z.array(issueSchema).default([]),
  base: text(200).optional(),
  provenance: provenanceSchema.default({ kind: 'authored' }),
});

export const taskYamlSchema = metadataSchema.refine(({ clean, bug_types: words }) => clean === (words.length === 0), {
  path: ['bug_types'],
  error: ({ input }) => {
    const { clean, issues } = input as TaskMetadata;
    if (!clean) return 'Expected a bug type at least, or clean: true of a program with nothing wrong in it; got none.';
    return issues.length === 0
      ? 'Expected no bug type of a task that is clean, got some.'
      : 'Expected no bug type and no issue of a task that is clean, got both.';
  },
});

/** base.yaml: what can be said of a program that has no bug yet. */
export const baseYamlSchema = metadataSchema.omit({
  difficulty: true,
  clean: true,
  bug_types: true,
  hints: true,
  issues: true,
});

/** base.yaml as an importer may write it: what has a default may be absent. */
export type BaseYaml = z.input<typeof baseYamlSchema>;
/** task.yaml as an author may write it: what has a default may be absent. */
export type TaskYaml = z.input<typeof taskYamlSchema>;
/** task.yaml with its defaults filled in. */
export type TaskMetadata = z.output<typeof metadataSchema>;
