/** GET /episodes and GET /episodes/{id}/watch: the trainer's window on what is being played. */
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import type { Session } from '../session/session.ts';
import type { Watcher } from '../session/watchers.ts';
import { json } from '../wire/answers.ts';
import { readQuery } from '../wire/body.ts';
import { toJson } from '../wire/json.ts';
import type { HttpEnv } from './guards.ts';
import { count } from './read-routes.ts';
import { unknownEpisode } from './trainer-routes.ts';

export const episodesQuery = z.object({ limit: count(100), offset: count(0) });

/** Below the idle time of common proxies. */
const KEEP_ALIVE_MS = 15_000;

/** The episodes that are being played, the liveliest first. */
export function episodes(c: Context<HttpEnv>, context: ServerContext): Response {
  const { limit, offset } = readQuery(c, episodesQuery);
  const running = context.episodes
    .players()
    .filter(({ playing }) => playing?.handle.done === false)
    .toSorted((one, other) => other.lastActiveMs - one.lastActiveMs);
  const now = Date.now();
  const page = running.slice(offset, offset + limit).map((session) => summary(context, session, now));
  return json(c, { episodes: page, total: running.length });
}

/** The present standing, then every step as it is taken, until the episode ends. */
export function watch(c: Context<HttpEnv>, context: ServerContext): Response {
  const id = c.req.param('id') ?? '';
  const handle = context.episodes.find(id);
  if (handle === undefined) throw unknownEpisode(id);
  // Proxies that gather an answer before they pass it on would show nothing until the end.
  c.header('X-Accel-Buffering', 'no');
  const { observation, reward, done, metadata } = handle.latest;
  const first = { id: String(handle.state().step_count), data: toJson({ observation, reward, done, metadata }) };
  const watcher = context.episodes.watchers.open(handle);
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => watcher.close());
    try {
      await stream.writeSSE({ event: 'standing', ...first });
      await relay(stream, watcher);
      await stream.writeSSE({ event: 'end', data: toJson({ done: handle.done }) });
    } finally {
      watcher.close();
    }
  });
}

async function relay(stream: SSEStreamingApi, watcher: Watcher): Promise<void> {
  while (!stream.aborted) {
    const next = await watcher.next(KEEP_ALIVE_MS);
    if (next === 'end') return;
    // Resolves when the reader takes it; one that takes nothing is cut off as with any answer.
    if (next === 'nothing') await stream.write(': still here\n\n');
    else await stream.writeSSE({ event: 'step', id: String(next.stepCount), data: next.json() });
  }
}

function summary({ episodes }: ServerContext, { playing, kind, lastActiveMs }: Session, now: number): unknown {
  if (playing === undefined) return undefined;
  const { handle } = playing;
  const idle_s = Math.max(0, Math.round((now - lastActiveMs) / 1000));
  return { ...handle.state(), door: kind, idle_s, watchers: episodes.watchers.countOf(handle) };
}
