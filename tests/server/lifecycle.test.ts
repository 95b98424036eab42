import { connect as connectTcp } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { createGym } from '../../src/gym/index.ts';
import { type RunningServer, startServer } from '../../src/server/index.ts';
import { beginEndlessRun, connect, ENDLESS, get, post, servedGym, withSession } from './served-gym.ts';

const served = servedGym();
const VIEW = { action: { action_type: 'VIEW_CODE' } };

const sessionsOf = async (server: RunningServer) => {
  const { body } = await get(`${server.url}/metrics`);
  return [...String(body).matchAll(/tracefix_sessions\{game="fix",door="\w+"\} (\d+)/g)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
};

describe('capacity', () => {
  test('a socket too many gets one frame and is closed with 1000', async () => {
    const server = await served.serve({ maxSessions: 2 });
    const first = await connect(server);
    await post(`${server.url}/reset`);
    const refused = await connect(server);
    expect(await refused.next()).toEqual({
      type: 'error',
      data: {
        message: 'Server at capacity: 2/2 sessions active. Cannot accept new connections.',
        code: 'CAPACITY_REACHED',
        active_sessions: 2,
        max_sessions: 2,
      },
    });
    expect(await refused.closed).toBe(1000);
    expect((await first.ask({ type: 'reset' })).type).toBe('observation');
  });

  test('an HTTP reset too many answers 503, and a finished episode gives way', async () => {
    const server = await served.serve({ maxSessions: 1 });
    const { session } = await post(`${server.url}/reset`);
    const refused = await post(`${server.url}/reset`);
    expect(refused).toMatchObject({ status: 503, body: { code: 'at_capacity' } });
    await post(`${server.url}/step`, { action: { action_type: 'SUBMIT' } }, withSession(session));
    expect((await post(`${server.url}/reset`)).status).toBe(200);
    expect((await post(`${server.url}/step`, VIEW, withSession(session))).body.code).toBe('unknown_session');
  });

  test('a reset that fails holds no slot', async () => {
    const server = await served.serve({ maxSessions: 1 });
    expect((await post(`${server.url}/reset`, { task_id: 'no-such' })).status).toBe(404);
    expect((await post(`${server.url}/reset`)).status).toBe(200);
  });
});

describe('idle sessions', () => {
  test('a silent socket is closed with 1001 and a silent HTTP session forgotten', async () => {
    const server = await served.serve({ idleTimeoutMs: 150 });
    const client = await connect(server);
    const { session } = await post(`${server.url}/reset`);
    expect(await client.closed).toBe(1001);
    await vi.waitFor(async () => expect(await sessionsOf(server)).toBe(0), 5000);
    expect(await post(`${server.url}/step`, VIEW, withSession(session))).toMatchObject({ status: 404 });
    expect((await get(`${server.url}/metadata`)).body.session_idle_timeout_s).toBe(0.15);
  });

  test('a session whose request runs is not idle', async () => {
    const server = await served.serve({ idleTimeoutMs: 200 });
    const client = await connect(server);
    await beginEndlessRun(client);
    const { type, data } = await client.next();
    expect(type).toBe('observation');
    expect(data.observation.tests_passed).toBe(0);
  });
});

describe('a client that goes', () => {
  test('in the middle of a step frees its slot before the step would have ended', async () => {
    const server = await served.serve({ maxSessions: 1 });
    const client = await connect(server);
    await beginEndlessRun(client);
    await vi.waitFor(() => expect(served.gym.sandbox.stats().running).toBeGreaterThan(0));
    client.socket.terminate();
    await vi.waitFor(async () => expect(await sessionsOf(server)).toBe(0), 1000);
    await vi.waitFor(() => expect(served.gym.sandbox.stats().running).toBe(0), 1000);
    const next = await connect(server);
    expect((await next.ask({ type: 'reset' })).type).toBe('observation');
  });

  test('over HTTP in the middle of a step leaves the episode as it was', async () => {
    const { url } = served.server;
    const { session, body } = await post(`${url}/reset`, { seed: 1 });
    const end = Object.keys(body.observation.code_dict).length;
    const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: end, new_code_block: ENDLESS };
    await post(`${url}/step`, { action: edit }, withSession(session));
    const gone = new AbortController();
    const run = fetch(`${url}/step`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...withSession(session) },
      body: JSON.stringify({ action: { action_type: 'RUN_TESTS' } }),
      signal: gone.signal,
    });
    await vi.waitFor(() => expect(served.gym.sandbox.stats().running).toBeGreaterThan(0));
    gone.abort();
    await expect(run).rejects.toThrow();
    const { body: step } = await post(`${url}/step`, VIEW, withSession(session));
    expect(step.observation.step_count).toBe(2);
  });

  test('without a word is found by its missing pong', async () => {
    const server = await served.serve({ pingMs: 50 });
    const tcp = connectTcp(server.port, '127.0.0.1');
    tcp.write(
      'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    tcp.resume();
    await new Promise((resolve) => tcp.once('close', resolve));
    expect(await sessionsOf(server)).toBe(0);
  });
});

test('a step that asks for less time than it takes is given up and can be repeated', async () => {
  const { url } = served.server;
  const { session, body } = await post(`${url}/reset`, { seed: 1 });
  const end = Object.keys(body.observation.code_dict).length;
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: end, new_code_block: ENDLESS };
  await post(`${url}/step`, { action: edit }, withSession(session));
  const run = { action: { action_type: 'RUN_TESTS' }, timeout_s: 0.1 };
  expect(await post(`${url}/step`, run, withSession(session))).toMatchObject({
    status: 504,
    body: { code: 'timed_out', detail: expect.stringContaining('timeout_s 0.1') },
  });
  expect((await get(`${url}/metrics`)).body).toContain('tracefix_refusals_total{code="sandbox_unavailable"} 0');
  expect((await get(`${url}/state`, withSession(session))).body.step_count).toBe(1);
});

test('a port that is taken is an error of the start', async () => {
  const taken = startServer({ gym: served.gym, host: '127.0.0.1', port: served.server.port });
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('a server that is asked whether it is ready', () => {
  test('says so without a token as soon as a host is up', async () => {
    await served.gym.ready();
    const { url } = await served.serve({ token: 'secret' });
    // A host that an earlier test's program took with it comes back in a moment.
    await vi.waitFor(async () => {
      expect(await get(`${url}/ready`)).toMatchObject({ status: 200, body: { status: 'ready' } });
    }, 10_000);
  });

  test('is healthy and not ready when its sandbox is gone', async () => {
    const gym = await createGym({ hosts: 1, spares: 0 });
    const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
    await gym.close();
    const answer = await get(`${server.url}/ready`);
    const health = await get(`${server.url}/health`);
    const metrics = await get(`${server.url}/metrics`);
    await server.close();
    expect(answer).toMatchObject({ status: 503, body: { code: 'sandbox_unavailable' } });
    expect(health.status).toBe(200);
    expect(metrics.body).toContain('tracefix_ready 0');
    expect(metrics.body, 'asking is no refusal').toContain('tracefix_refusals_total{code="sandbox_unavailable"} 0');
  });
});

test('an empty token is refused rather than known to everybody', async () => {
  await expect(served.serve({ token: '' })).rejects.toThrow('Expected a token or none, got an empty text.');
});
