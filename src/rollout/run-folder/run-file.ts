/** `run.json`: what a run folder plays. It holds no times of day, so that a resumed run has the very same. */
import { z } from 'zod';
import { problemsOf, sentenceOf } from '../../problems.ts';

/** Names the form of `run.json`; another form gets another number. */
export const RUN_SCHEMA = 'tracefix.run/1';

const json = z.record(z.string(), z.unknown());
const count = z.int().min(0);

export const runSchema = z.object({
  schema: z.literal(RUN_SCHEMA),
  agent: z.object({ name: z.string(), settings: json }),
  game: z.string(),
  gym_version: z.string(),
  options: z.object({
    tasks: z.array(z.string()).exactOptional().describe('Ids, where they were named.'),
    filters: json,
    episodes: count.exactOptional().describe('Starts; absent where each task is started once.'),
    attempts: count.describe('At each start.'),
    seed: count,
    reset: json.describe('What every reset asks for besides.'),
    limits: z.object({ time_ms: count.exactOptional(), tokens: count.exactOptional() }).describe('Of an episode.'),
    observations: z.enum(['full', 'changes']),
    may_fork: z.literal(true).exactOptional().describe('Where the agent may look ahead in copies.'),
  }),
  planned: count.describe('Episodes: starts times attempts.'),
  task_hashes: z
    .record(z.string(), z.string())
    .describe('By id, of the tasks that are played; empty for a suite that is made without end.'),
});

export type Run = z.output<typeof runSchema>;

export function runText(run: Run): string {
  return `${JSON.stringify(run, null, 2)}\n`;
}

/** The run of a text, or why it is none. */
export function parseRun(text: string): Run | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `Expected JSON, got: ${(error as Error).message}`;
  }
  const { data, error } = runSchema.safeParse(value);
  return data ?? `Expected a run (${RUN_SCHEMA}), got: ${sentenceOf(problemsOf(error!, value)).slice(0, 300)}`;
}
