import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/index.ts';
import { connect, servedGym } from '../server/served-gym.ts';
import { HTTP, SOCKET } from './doors.ts';
import { fewTasks } from './few-tasks.ts';
import { type EpisodeCase, type FrameCase, type HttpCase, readCases } from './read-cases.ts';

const served = servedGym({}, { taskSet: fewTasks() });

const SETTINGS = {
  plain: {},
  production: { mode: 'production' },
  sealed: { mode: 'production', socketControl: false },
  token: { token: 'secret' },
  web: { webInterface: true },
  cors: { cors: ['https://page.example'], token: 'secret' },
  narrow: { bodyLimit: 2048, rateLimit: { requests: 1000, seconds: 1 } },
  slow: { rateLimit: { requests: 2, seconds: 3600 } },
  full: { maxSessions: 1 },
} as const;

const servers = new Map<string, RunningServer>();
beforeAll(async () => {
  for (const [name, settings] of Object.entries(SETTINGS)) servers.set(name, await served.serve(settings));
  const { full } = Object.fromEntries(servers);
  const first = await connect(full!);
  afterAll(() => first.socket.close());
});
const server = (name = 'plain') => servers.get(name)!;

describe.each([HTTP, SOCKET])('$name', (door) => {
  test.each(readCases<EpisodeCase>('episode'))('$name', (row) => door.play(server(), row));
});

describe('HTTP', () => {
  test.each(readCases<HttpCase>('http'))('$request: $name', async (row) => {
    const [method = '', path = ''] = row.request.split(' ');
    const text = row.text ?? (row.send === undefined ? null : JSON.stringify(row.send));
    const headers = { ...(text !== null && { 'content-type': 'application/json' }), ...row.headers };
    const response = await fetch(server(row.server).url + path, { method, headers, body: text, redirect: 'manual' });
    const said = await response.text();
    const isJson = said !== '' && response.headers.get('content-type') === 'application/json';
    const body = isJson ? JSON.parse(said) : said;
    expect([response.status, body]).toEqual([row.status, body]);
    if (row.answer !== undefined) expect({ body }).toMatchObject({ body: row.answer });
    if (row.exactly !== undefined) expect(body).toEqual(row.exactly);
    for (const [name, value] of Object.entries(row.with ?? {})) expect(response.headers.get(name)).toEqual(value);
  });
});

describe('a socket', () => {
  test.each(readCases<FrameCase>('frames'))('$name', async (row) => {
    const client = await connect(server(row.server));
    try {
      for (const frame of row.send.slice(0, -1)) await client.ask(frame);
      const last = row.send.at(-1);
      if (row.binary) client.socket.send(Buffer.from(String(last)), { binary: true });
      else if (last !== undefined) client.send(last);
      if (row.answer !== undefined) expect(await client.next()).toMatchObject(row.answer as object);
      if (row.closes !== undefined) expect(await client.closed).toBe(row.closes);
      else if (!row.last) expect((await client.ask({ type: 'state' })).type).toBe('state');
    } finally {
      client.socket.close();
    }
  });
});

test('the tables hold at least 120 requests', () => {
  const doors = 2 * readCases<EpisodeCase>('episode').length;
  expect(doors + readCases('http').length + readCases('frames').length).toBeGreaterThanOrEqual(120);
});
