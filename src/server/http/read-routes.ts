/** What a client reads before it plays: health, metadata, schemas, tasks, metrics. */
import type { Context } from 'hono';
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import type { Gym } from '../../gym/index.ts';
import { DIFFICULTIES, filterTasks, SPLITS, type Task, taskHash } from '../../task/index.ts';
import type { ServerContext } from '../context.ts';
import { json } from '../wire/answers.ts';
import { readQuery } from '../wire/body.ts';
import type { HttpEnv } from './guards.ts';

export function health(c: Context): Response {
  return json(c, { status: 'healthy' });
}

export function metadata(c: Context, { about, gym, games, idleTimeoutMs, slots, mode }: ServerContext): Response {
  return json(c, {
    name: about.name,
    description: about.description,
    readme_content: about.readme,
    version: about.version,
    author: null,
    documentation_url: null,
    game: gym.game.name,
    games,
    mode,
    max_sessions: slots.max,
    session_idle_timeout_s: idleTimeoutMs / 1000,
  });
}

export function schema(c: Context, { wire }: ServerContext): Response {
  return json(c, wire);
}

export async function metrics(c: Context, { instruments: { registry } }: ServerContext): Promise<Response> {
  return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
}

/** A whole number in a query. */
export const count = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'Input should be a whole number, 0 or more')
    .optional()
    .transform((text) => (text === undefined ? fallback : Number(text)));

export const taskQuery = z.object({
  suite: z.string().optional(),
  difficulty: z.enum(DIFFICULTIES).optional(),
  split: z.enum(SPLITS).optional(),
  tags: z
    .string()
    .optional()
    .transform((text) => text?.split(',').filter((tag) => tag !== '') ?? []),
  limit: count(100),
  offset: count(0),
  invalid: z.enum(['0', '1', 'true', 'false']).optional(),
});

/** A page of the tasks that pass the filters; with `invalid=1`, the folders that were left out instead. */
export function tasks(c: Context, { gym }: ServerContext): Response {
  const { suite, difficulty, split, tags, limit, offset, invalid } = readQuery(c, taskQuery);
  if (invalid === '1' || invalid === 'true')
    return json(c, { invalid: gym.tasks.invalid, total: gym.tasks.invalid.length });
  const found = filterTasks(gym.tasks.tasks, {
    ...(suite !== undefined && { suite }),
    ...(difficulty !== undefined && { difficulty }),
    ...(split !== undefined && { split }),
    tags,
  });
  return json(c, { tasks: found.slice(offset, offset + limit).map(publicFields), total: found.length });
}

export async function oneTask(c: Context<HttpEnv>, { gym, clientOf, mode }: ServerContext): Promise<Response> {
  const id = c.req.param('id') ?? '';
  // Whoever may ask for one made task after the other has the sound program by majority.
  if (mode === 'production' && gym.tasks.get(id) === undefined)
    throw new TraceFixError(
      'unknown_task',
      `Expected the id of a stored task, got ${JSON.stringify(id.slice(0, 100))}.`,
    );
  // Chosen as a reset would choose it, so that an unknown id is answered with its nearest neighbours here as well.
  const task = await gym.task(id, {
    caller: clientOf(c.env.incoming).address,
    signal: c.req.raw.signal,
  });
  return json(c, detailOf(gym, task));
}

/** What is shown of a task that was asked for alone. */
export function detailOf({ game }: Gym, task: Task): Readonly<Record<string, unknown>> {
  return { ...publicFields(task), description: task.description, program: game.preview(task) };
}

/** Named one by one, so that a field added to a task stays secret until somebody decides otherwise. */
export function publicFields(task: Task): Readonly<Record<string, unknown>> {
  return {
    id: task.id,
    title: task.title,
    difficulty: task.difficulty,
    language: task.language,
    suite: task.suite,
    split: task.split,
    tags: task.tags,
    max_steps: task.maxSteps,
    step_cost: task.stepCost,
    limits: {
      timeout_ms: task.limits.timeoutMs,
      memory_mb: task.limits.memoryMb,
      ...(task.limits.work === undefined ? null : { work: task.limits.work }),
    },
    grader: true,
    hash: taskHash(task),
  };
}
