import { connect as connectTcp } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Watchers } from '../../src/server/session/watchers.ts';
import { connect, get, servedGym } from './served-gym.ts';

const served = servedGym();
const VIEW = { type: 'step', data: { action_type: 'VIEW_CODE', thought: 'looking' } };
const leaving: AbortController[] = [];
afterEach(() => {
  for (const each of leaving.splice(0)) each.abort();
});

interface WatchedEvent {
  readonly event: string;
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what the server sent, whatever it is.
  readonly data: any;
}

/** Reads events of a stream one by one; undefined when it has ended. */
async function watching(url: string, id: string): Promise<() => Promise<WatchedEvent | undefined>> {
  const abort = new AbortController();
  leaving.push(abort);
  const response = await fetch(`${url}/episodes/${encodeURIComponent(id)}/watch`, { signal: abort.signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async () => {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
    const block = text.slice(0, text.indexOf('\n\n'));
    text = text.slice(block.length + 2);
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    return { event: field('event') ?? '', id: field('id'), data: JSON.parse(field('data') ?? 'null') };
  };
}

async function playing(data: Record<string, unknown> = {}) {
  const client = await connect(served.server);
  const reset = await client.ask({ type: 'reset', data: { seed: 1, ...data } });
  return { client, reset: reset.data, id: reset.data.observation.info.episode_id as string };
}

describe('an episode that is watched', () => {
  test('shows its standing, then each step to every watcher, then its end', async () => {
    const { url } = served.server;
    const { client, id } = await playing();
    const before = await client.ask(VIEW);
    const [one, other] = [await watching(url, id), await watching(url, id)];
    for (const next of [one, other]) expect(await next()).toEqual({ event: 'standing', id: '1', data: before.data });
    const step = await client.ask(VIEW);
    const end = await client.ask({ type: 'step', data: { action_type: 'SUBMIT' } });
    for (const next of [one, other]) {
      expect(await next()).toEqual({ event: 'step', id: '2', data: { action: VIEW.data, ...step.data } });
      expect((await next())?.data).toEqual({ action: { action_type: 'SUBMIT' }, ...end.data });
      expect(await next()).toEqual({ event: 'end', id: undefined, data: { done: true } });
      expect(await next()).toBeUndefined();
    }
  });

  test('ends for its watchers when the player goes, and when another is begun in its place', async () => {
    const { client, id } = await playing();
    const next = await watching(served.server.url, id);
    await next();
    const again = await client.ask({ type: 'reset', data: { seed: 2 } });
    expect(await next()).toMatchObject({ event: 'end', data: { done: false } });
    const second = await watching(served.server.url, again.data.observation.info.episode_id);
    await second();
    client.socket.terminate();
    expect(await second()).toMatchObject({ event: 'end', data: { done: false } });
  });

  test('is never mixed up with another of the same label', async () => {
    const first = await playing({ episode_id: 'a/label', seed: 1 });
    const next = await watching(served.server.url, 'a/label');
    expect((await next())?.data).toEqual(first.reset);
    const second = await playing({ episode_id: 'a/label', seed: 2 });
    await second.client.ask(VIEW);
    const mine = await first.client.ask(VIEW);
    expect((await next())?.data.observation.info).toEqual(mine.data.observation.info);
  });

  test('costs its player nothing when nobody reads', async () => {
    const { client, id } = await playing({ max_steps: 10_000 });
    const unread = await fetch(`${served.server.url}/episodes/${id}/watch`);
    const steps = 2000;
    for (let sent = 0; sent < steps; sent++) await client.ask(VIEW);
    expect((await client.ask({ type: 'state' })).data.step_count).toBe(steps);
    const next = await watching(served.server.url, id);
    expect(await next()).toMatchObject({ event: 'standing', id: String(steps) });
    await unread.body?.cancel();
  });

  test('sheds a watcher that takes nothing', async () => {
    const server = await served.serve({ unreadTimeoutMs: 200 });
    const client = await connect(server);
    const { data } = await client.ask({ type: 'reset', data: { seed: 1, max_steps: 10_000 } });
    const watchers = async () => (await get(`${server.url}/episodes`)).body.episodes[0].watchers;
    const unread = connectTcp(server.port, '127.0.0.1').pause();
    unread.on('error', () => unread.destroy());
    unread.write(`GET /episodes/${data.observation.info.episode_id}/watch HTTP/1.1\r\nhost: x\r\n\r\n`);
    await vi.waitFor(async () => expect(await watchers()).toBe(1));
    const wide = { action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: 'x'.repeat(9000) };
    for (let edit = 0; edit < 20; edit++) await client.ask({ type: 'step', data: wide });
    await vi.waitFor(
      async () => {
        await client.ask(VIEW);
        expect(await watchers()).toBe(0);
      },
      { timeout: 20_000, interval: 5 },
    );
    unread.destroy();
  });

  test('can be looked at after its end', async () => {
    const { client, id } = await playing();
    const { data } = await client.ask({ type: 'step', data: { action_type: 'SUBMIT' } });
    client.socket.terminate();
    const next = await watching(served.server.url, id);
    expect((await next())?.data).toEqual(data);
    expect(await next()).toMatchObject({ event: 'end', data: { done: true } });
  });
});

describe('the watchers of an episode', () => {
  test('are bounded, and so is what waits for a slow one', async () => {
    const watchers = new Watchers();
    const handle = await served.gym.reset({ seed: 1, max_steps: 200 });
    const open = Array.from({ length: 1000 }, () => watchers.open(handle));
    expect(() => watchers.open(handle)).toThrow('at most 1000 watchers');
    for (const watcher of open.slice(1)) watcher.close();
    expect(watchers.countOf(handle)).toBe(1);
    const slow = watchers.open(handle);
    for (let step = 0; step < 100; step++) {
      const { observation, reward, done, metadata } = await handle.step(VIEW.data);
      watchers.tell(handle, VIEW.data, { observation, reward, done, metadata });
    }
    watchers.end(handle);
    const heard: number[] = [];
    for (let next = await slow.next(1); typeof next === 'object'; next = await slow.next(1)) heard.push(next.stepCount);
    expect(heard).toEqual(Array.from({ length: 16 }, (_, index) => 85 + index));
    expect(await slow.next(1)).toBe('end');
    handle.close();
  });
});

test('the running episodes are listed with their standing and no key to them', async () => {
  const server = await served.serve();
  const client = await connect(server);
  const { data } = await client.ask({ type: 'reset', data: { seed: 1 } });
  await client.ask(VIEW);
  const { episode_id, task_id } = data.observation.info;
  const { body } = await get(`${server.url}/episodes`);
  expect(body).toMatchObject({
    total: 1,
    episodes: [{ episode_id, task_id, step_count: 1, door: 'socket', watchers: 0 }],
  });
  expect(body.episodes[0]).not.toHaveProperty('session_id');
  expect((await get(`${server.url}/episodes?offset=1`)).body).toEqual({ episodes: [], total: 1 });
  expect((await get(`${server.url}/episodes?limit=x`)).status).toBe(422);
  await client.ask({ type: 'step', data: { action_type: 'SUBMIT' } });
  expect((await get(`${server.url}/episodes`)).body).toEqual({ episodes: [], total: 0 });
});

test("watching is the trainer's: behind the token, and absent in production mode", async () => {
  const { id } = await playing();
  const [guarded, production] = [await served.serve({ token: 'secret' }), await served.serve({ mode: 'production' })];
  for (const path of ['/episodes', `/episodes/${id}/watch`]) {
    expect((await get(guarded.url + path)).status).toBe(401);
    expect(await get(production.url + path)).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
  }
  expect(await get(`${served.server.url}/episodes/nobody/watch`)).toMatchObject({
    status: 404,
    body: { code: 'unknown_episode' },
  });
});

test('a server that stops ends its streams', async () => {
  const server = await served.serve();
  const client = await connect(server);
  const { data } = await client.ask({ type: 'reset', data: { seed: 1 } });
  const next = await watching(server.url, data.observation.info.episode_id);
  await next();
  await server.close();
  expect(await next()).toMatchObject({ event: 'end' });
});
