/** Reads attempts from files of trajectories: JSON Lines, or one trajectory as `GET /episodes/{id}/trajectory` answers it. */
import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_GAME } from '../../game/index.ts';
import { readJsonLines } from '../../json-lines.ts';
import type { Attempt } from './attempt.ts';

export interface ReadAttempts {
  readonly attempts: readonly Attempt[];
  /** Lines that tell of no attempt, and why; an episode that did not end is one. */
  readonly skipped: readonly { readonly place: string; readonly reason: string }[];
}

const ending = z.object({
  score_breakdown: z.object({ passed: z.int().min(0), total: z.int().min(1) }),
});

const trajectorySchema = z.object({
  task_id: z.string().min(1),
  game: z.string().nullish(),
  done: z.boolean(),
  end: z.string().nullish(),
  agent: z.union([z.string().min(1), z.object({ name: z.string().min(1) })]).nullish(),
  steps: z.array(z.object({ metadata: z.unknown() })),
});

/**
 * Every attempt in the files, and in the `*.jsonl` files of folders. A trajectory that names no `agent` is put down to `agent`, else to
 * the name of its file or folder. The same line again, as when folders overlap, is left out. Nothing in a file is a reason to throw; a path that does not exist is.
 */
export async function readAttempts(paths: readonly string[], agent?: string): Promise<ReadAttempts> {
  const attempts: Attempt[] = [];
  const skipped: { place: string; reason: string }[] = [];
  const seen = new Set<string>();
  for (const { file, name } of paths.flatMap(filesOf)) {
    for await (const { text, place } of legible(file, skipped)) {
      const read = readAttempt(text, agent ?? name);
      const episode = createHash('sha256').update(text).digest('base64');
      if (typeof read === 'string') skipped.push({ place, reason: read });
      else if (seen.has(episode)) skipped.push({ place, reason: 'Expected each episode once, got this one before.' });
      else attempts.push(read);
      seen.add(episode);
    }
  }
  return { attempts, skipped };
}

function filesOf(path: string): { file: string; name: string }[] {
  const name = basename(path).replace(/\.jsonl?$/, '');
  if (!statSync(path).isDirectory()) return [{ file: path, name }];
  return globSync('**/*.jsonl', { cwd: path })
    .sort()
    .map((file) => ({ file: join(path, file), name }))
    .filter(({ file }) => isFile(file) && !isFailures(file));
}

/** Of a run folder: what could not be played is no attempt. */
function isFailures(file: string): boolean {
  return basename(file) === 'failures.jsonl' && isFile(join(dirname(file), 'run.json'));
}

/** What has the name and is a folder, a pipe that nobody writes or a link to nothing is no recording. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The texts up to where the file cannot be read any more: without the right to, or for a line longer than any text can be. */
async function* legible(file: string, skipped: { place: string; reason: string }[]): ReturnType<typeof textsOf> {
  try {
    yield* textsOf(file);
  } catch (error) {
    skipped.push({
      place: file,
      reason: `Expected a file that can be read to its end, got ${(error as Error).message}.`,
    });
  }
}

async function* textsOf(file: string): AsyncGenerator<{ text: string; place: string }> {
  if (file.endsWith('.json')) yield { text: await readFile(file, 'utf8'), place: file };
  else for await (const { text, line } of readJsonLines(file)) yield { text, place: `${file}:${line}` };
}

/** The attempt, or why there is none. */
function readAttempt(text: string, otherwise: string): Attempt | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'Expected a trajectory as JSON, got a text that is none, perhaps torn when its writer stopped.';
  }
  const { data } = trajectorySchema.safeParse(value);
  if (data === undefined) return 'Expected a trajectory with task_id, done and steps, got something else.';
  if ((data.game ?? DEFAULT_GAME) !== DEFAULT_GAME)
    return `Expected an episode of the game ${DEFAULT_GAME}, by which difficulties are measured, got one of ${data.game}.`;
  if (!data.done) return `Expected an episode that ended, got one that did not${data.end ? ` (${data.end})` : ''}.`;
  const end = ending.safeParse(data.steps.at(-1)?.metadata).data?.score_breakdown;
  if (end === undefined) return 'Expected a score_breakdown at the last step, got none.';
  const agent = typeof data.agent === 'object' && data.agent !== null ? data.agent.name : (data.agent ?? otherwise);
  return { agent, taskId: data.task_id, isSolved: end.passed === end.total };
}
