/** OpenEnv's Task API: which tasks there are, by split and index. None of it starts or changes an episode. */
import type { Context } from 'hono';
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import { filterTasks, SPLITS, type Split, sampleTask } from '../../task/index.ts';
import type { ServerContext } from '../context.ts';
import { json } from '../wire/answers.ts';
import { readBody } from '../wire/body.ts';
import { detailOf, publicFields } from './read-routes.ts';

const split = z.enum(SPLITS);

export const splitBody = z.strictObject({ split });
export const taskBody = z.strictObject({ split, index: z.int() });
export const taskRangeBody = z.strictObject({
  split,
  start: z.int().nullish().describe('The first index; below 0 it counts from the end.'),
  stop: z.int().nullish().describe('The index after the last.'),
});

export function environments(c: Context, { about }: ServerContext): Response {
  return json(c, [about.name]);
}

export function splits(c: Context, context: ServerContext): Response {
  requireEnvironment(c, context);
  return json(
    c,
    SPLITS.map((name) => ({ name, type: name })),
  );
}

export async function splitTasks(c: Context, context: ServerContext): Promise<Response> {
  const { split } = await readBody(c, splitBody);
  requireEnvironment(c, context);
  return json(c, { tasks: tasksOf(context, split), env_name: context.about.name });
}

export async function taskCount(c: Context, context: ServerContext): Promise<Response> {
  const { split } = await readBody(c, splitBody);
  requireEnvironment(c, context);
  return json(c, { num_tasks: tasksOf(context, split).length });
}

export async function taskAt(c: Context, context: ServerContext): Promise<Response> {
  const { split, index } = await readBody(c, taskBody);
  requireEnvironment(c, context);
  const count = tasksOf(context, split).length;
  if (index < 0 || index >= count) throw badIndex(split, index, count);
  // Chosen as a reset chooses it, so that reset(split=, index=) plays this very task.
  const task = sampleTask(context.gym.tasks, { split, index }, 0);
  return json(c, { task: { ...detailOf(context.gym, task), index } });
}

/** The bounds are those of a slice in Python: what lies outside is empty, and no error. */
export async function taskRange(c: Context, context: ServerContext): Promise<Response> {
  const { split, start, stop } = await readBody(c, taskRangeBody);
  requireEnvironment(c, context);
  return json(c, { tasks: tasksOf(context, split).slice(start ?? 0, stop ?? undefined) });
}

function tasksOf({ gym }: ServerContext, split: Split): readonly unknown[] {
  return filterTasks(gym.tasks.tasks, { split }).map((task, index) => ({ ...publicFields(task), index }));
}

function requireEnvironment(c: Context, { about }: ServerContext): void {
  const name = c.req.param('env') ?? '';
  if (name.toLowerCase() === about.name) return;
  throw new TraceFixError(
    'unknown_environment',
    `Expected the environment ${about.name}, got ${JSON.stringify(name.slice(0, 64))}.`,
  );
}

function badIndex(split: Split, index: number, count: number): TraceFixError {
  return new TraceFixError(
    'index_out_of_range',
    `Expected an index from 0 to ${count - 1}, since the split ${split} has ${count} tasks, got ${index}.`,
  );
}
