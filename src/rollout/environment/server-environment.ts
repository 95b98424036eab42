/** A server as an environment: each episode has a socket, which the next one takes over. */
import { z } from 'zod';
import { type Environment, EnvironmentUnavailable, type Play, type TaskInfo } from './environment.ts';
import { openLine, type ServerLine } from './server-line.ts';

const about = z.object({ version: z.string().nullish(), game: z.string().nullish() });
const taskInfo = z.object({ id: z.string(), difficulty: z.string(), suite: z.string(), hash: z.string() });
const listing = z.object({ tasks: z.array(taskInfo), total: z.number() });

/** Rejects with TypeError for what is no URL of a server, and with EnvironmentUnavailable when none answers. */
export async function serverEnvironment(url: string, token?: string): Promise<Environment> {
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new TypeError(`Expected the URL of a server, got "${url}".`);
  const base = url.replace(/\/+$/, '');
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const get = (path: string) => getJson(base, path, headers);
  const idle: ServerLine[] = [];
  const known = new Map<string, Promise<TaskInfo>>();

  function infoOf(id: string): Promise<TaskInfo> {
    const asked = known.get(id) ?? get(`/tasks/${encodeURIComponent(id)}`).then((body) => taskInfo.parse(body));
    known.set(id, asked);
    asked.catch(() => known.delete(id));
    return asked;
  }

  const { version, game } = about.parse(await get('/metadata'));
  return {
    game: game ?? 'fix',
    version: version ?? '',
    async tasks(filters) {
      const query = new URLSearchParams({ limit: '1000000' });
      for (const [key, value] of Object.entries(filters)) if (value !== undefined) query.set(key, String(value));
      const { tasks } = listing.parse(await get(`/tasks?${query}`));
      return tasks.length === 0 && filters.suite !== undefined ? undefined : tasks;
    },
    async reset(options, signal) {
      const line = idle.pop() ?? (await openLine(`${base.replace(/^http/, 'ws')}/ws`, headers));
      try {
        const initial = await line.ask({ type: 'reset', data: options }, signal);
        const info = z.object({ task_id: z.string(), episode_id: z.string() }).parse(initial.observation.info);
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

async function getJson(base: string, path: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(`${base}${path}`, { headers }).catch((error: Error) => {
    throw new EnvironmentUnavailable(`Expected a server at ${base}, got: ${String(error.cause ?? error.message)}.`);
  });
  if (response.ok) return await response.json();
  const text = (await response.text()).slice(0, 300);
  throw new EnvironmentUnavailable(`Expected an answer to GET ${path}, got ${response.status}: ${text}`);
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
