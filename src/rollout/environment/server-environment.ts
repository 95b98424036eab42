/** A server as an environment: each episode has a socket, which the next one takes over. */
import { z } from 'zod';
import { DEFAULT_GAME } from '../../game/index.ts';
import { type Environment, EnvironmentUnavailable, type Play, type TaskInfo } from './environment.ts';
import { checked, jsonOf } from './server-answer.ts';
import { ANSWER_MS, openLine, type ServerLine } from './server-line.ts';

const about = z.object({ version: z.string().nullish(), game: z.string().nullish() });
const taskInfo = z.object({
  ...{ id: z.string(), difficulty: z.string(), suite: z.string(), hash: z.string() },
  description: z.string().optional().catch(undefined),
});
const resetInfo = z.object({ task_id: z.string(), episode_id: z.string() });
const listing = z.object({ tasks: z.array(taskInfo), total: z.number() });

/** Rejects with TypeError for what is no URL of a server, and with EnvironmentUnavailable when none answers. */
export async function serverEnvironment(
  url: string,
  token?: string,
  answerMs: number = ANSWER_MS,
): Promise<Environment> {
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new TypeError(`Expected the URL of a server, got "${url}".`);
  const base = url.replace(/\/+$/, '');
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const get = (path: string) => getJson(base, path, { headers, signal: AbortSignal.timeout(answerMs) });
  const idle: ServerLine[] = [];
  const known = new Map<string, Promise<TaskInfo>>();

  function infoOf(id: string): Promise<TaskInfo> {
    const asked = known.get(id) ?? get(`/tasks/${encodeURIComponent(id)}`).then((body) => checked(taskInfo, body));
    known.set(id, asked);
    asked.catch(() => known.delete(id));
    return asked;
  }

  const { version, game } = checked(about, await get('/metadata'));
  return {
    game: game ?? DEFAULT_GAME,
    version: version ?? '',
    async tasks(filters) {
      const query = new URLSearchParams({ limit: '1000000' });
      for (const [key, value] of Object.entries(filters)) if (value !== undefined) query.set(key, String(value));
      const { tasks } = checked(listing, await get(`/tasks?${query}`));
      return tasks.length === 0 && filters.suite !== undefined ? undefined : tasks;
    },
    async reset(options, signal) {
      const line = idle.pop() ?? (await openLine(`${base.replace(/^http/, 'ws')}/ws`, { headers, answerMs }));
      try {
        const initial = await line.ask({ type: 'reset', data: options }, signal);
        const info = checked(resetInfo, initial.observation.info);
        return playOf(line, initial, await infoOf(info.task_id), info.episode_id, () => idle.push(line));
      } catch (error) {
        line.close();
        throw error;
      }
    },
    async close() {
      for (const line of idle.splice(0)) line.close();
    },
  };
}

async function getJson(base: string, path: string, request: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(`${base}${path}`, request);
    const text = await response.text();
    if (response.ok) return jsonOf(text);
    throw new EnvironmentUnavailable(
      `Expected an answer to GET ${path}, got ${response.status}: ${text.slice(0, 300)}`,
    );
  } catch (error) {
    if (error instanceof EnvironmentUnavailable) throw error;
    const { cause, message } = error as Error;
    throw new EnvironmentUnavailable(
      `Expected a server at ${base}, got: ${cause instanceof Error ? cause.message : message}. Is it running, and the URL right?`,
    );
  }
}

function playOf(
  line: ServerLine,
  initial: Play['initial'],
  task: TaskInfo,
  episodeId: string,
  giveBack: () => void,
): Play {
  let isOver = false;
  let isBusy = false;
  return {
    episodeId,
    task,
    initial,
    async step(action, signal) {
      isBusy = true;
      const result = await line.ask({ type: 'step', data: action }, signal);
      isBusy = false;
      isOver = result.done;
      return result;
    },
    close() {
      // A line on which an answer is still to come would answer the next episode with it.
      if (isOver && !isBusy && !line.isClosed) giveBack();
      else line.close();
    },
  };
}
