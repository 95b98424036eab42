/** Sessions of MCP: how they begin and end, which episode they play, and who may play them. */
import { describe, expect, test } from 'vitest';
import { connect, get, post, servedGym, withSession } from '../served-gym.ts';
import { call, created, initialized, mcpSessions, request, rpc } from './rpc-client.ts';

const served = servedGym();
const ask = (body: unknown, session?: string, query = '?seed=7') => rpc(served.server, body, session, query);
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('the episode', () => {
  test('is the one that the URL chooses, whatever the client asks for', async () => {
    const query = '?task_id=sku-lookup-misses-known-articles&seed=7&max_steps=9&tags=';
    const session = await initialized(served.server, query);
    const { observation } = (await ask(call('view_code'), session)).body.result.data;
    expect(observation).toMatchObject({ steps_remaining: 8, info: { task_id: 'sku-lookup-misses-known-articles' } });
    const params = { task_id: 'other', max_steps: 20 };
    const opened = (await ask(request('openenv/session/create', params), undefined, query)).body.result.session_id;
    const other = (await ask(call('view_code', {}, { session_id: opened }))).body.result.data.observation;
    expect(other).toMatchObject({ steps_remaining: 8, info: { task_id: 'sku-lookup-misses-known-articles' } });
  });

  test.each([
    ['an unknown task', '?task_id=nope'],
    ['a task that no filter passes', '?suite=nope'],
    ['a seed that is none', '?seed=-1'],
    ['more steps than there may be', '?max_steps=1000000'],
  ])('%s in the URL is said at once, and no session stays', async (_, query) => {
    const before = await mcpSessions(served.server);
    for (const body of [request('initialize', {}), request('openenv/session/create'), call('view_code')]) {
      const answer = await ask(body, undefined, query);
      expect(answer.body.error).toMatchObject({ code: -32602, data: { error_code: expect.any(String) } });
      expect(answer.headers.get('mcp-session-id')).toBeNull();
    }
    expect(await mcpSessions(served.server)).toBe(before);
  });

  test('is one for a session: a second initialize changes nothing, and after the end nothing does', async () => {
    const session = await initialized(served.server);
    await ask(call('view_code'), session);
    const over = { error_code: 'episode_over' };
    const again = await ask(request('initialize', {}), session);
    expect(again.headers.get('mcp-session-id')).toBeNull();
    expect(again.body.result.instructions).toContain('"step_count":1');
    const submitted = (await ask(call('submit'), session)).body.result;
    expect(submitted.content[0].text).toContain('The episode is over');
    expect((await ask(call('view_code'), session)).body.result).toMatchObject({ isError: true, meta: over });
    await ask(request('initialize', {}), session);
    expect((await ask(call('submit'), session)).body.result).toMatchObject({ isError: true, meta: over });
  });
});

describe('the brief', () => {
  const readBy = async (session: string) =>
    (await ask(request('initialize', {}), session)).body.result.instructions as string;

  test('speaks of tools, on whichever way the session came, unless the URL says otherwise', async () => {
    for (const session of [await initialized(served.server), await created(served.server)]) {
      const brief = await readBy(session);
      expect(brief).toContain('Call one tool');
      expect(brief).not.toContain('JSON');
    }
    const unsaid = await created(served.server, { seed: 7, prompt: null });
    expect(await readBy(unsaid)).toContain('Call one tool');
    const told = await readBy(await initialized(served.server, '?seed=7&prompt=json'));
    expect(told).toContain('Answer with one JSON object');
  });

  test('is asked for in the trajectory', async () => {
    const { observation } = (await ask(call('submit'), await initialized(served.server))).body.result.data;
    const { body } = await get(`${served.server.url}/episodes/${observation.info.episode_id}/trajectory`);
    expect(body.options).toEqual({ seed: 7, prompt: 'tools' });
  });

  test('names what the URL says in vain, the nearest right key with it', async () => {
    const told = async (query: string) =>
      (await ask(request('initialize', {}), undefined, query)).body.result.instructions as string;
    expect(await told('?taskid=a&seed=7&zzzzzzzz=1')).toContain('ignored: taskid (did you mean task_id?), zzzzzzzz.');
    const many = Array.from({ length: 500 }, (_, index) => `${'k'.repeat(20)}${index}=1`).join('&');
    expect(await told(`?${many}`)).toMatch(/ignored: (k+\d, ){7}k+\d and 492 more\./);
    expect(await told('?seed=7&max_steps=&session_id=&token=')).not.toContain('ignored:');
  });
});

describe('a call that is refused', () => {
  const refusals: [string, object][] = [
    ['wrong arguments', { name: 'replace_lines', arguments: { start_line: 'one' } }],
    ['an argument too many', { name: 'submit', arguments: { force: true } }],
    ['no object of arguments', { name: 'view_code', arguments: [] }],
  ];

  test.each(refusals)('%s is an answer that the agent reads, and no step', async (_, params) => {
    const session = await initialized(served.server);
    const { result } = (await ask(request('tools/call', params), session)).body;
    expect(result).toMatchObject({ isError: true, is_error: true, meta: { error_code: 'invalid_action' } });
    expect(result.content).toEqual([{ type: 'text', text: expect.stringMatching(/^Expected arguments of /) }]);
    expect((await ask(call('view_code'), session)).body.result.data.observation.step_count).toBe(1);
    const { body } = await get(`${served.server.url}/metrics`);
    expect(body).toMatch(/code="invalid_action"\} [1-9]/);
  });

  test('is an error for a trainer and for a call without a session, as in OpenEnv', async () => {
    const session_id = await created(served.server);
    for (const [, params] of refusals) {
      for (const asked of [params, { ...params, session_id }]) {
        const { error } = (await ask(request('tools/call', asked))).body;
        expect(error).toMatchObject({ code: -32603, data: { error_code: 'invalid_action' } });
      }
    }
  });

  test('because no such tool is there, or no name, is an error for everybody', async () => {
    const session = await initialized(served.server);
    expect((await ask(call('reset'), session)).body.error.code).toBe(-32603);
    expect((await ask(request('tools/call', {}), session)).body.error.code).toBe(-32602);
  });

  test('because its session has ended meanwhile, is an error', async () => {
    const session = await initialized(served.server);
    const calls = Array.from({ length: 4 }, () => ask(call('run_tests'), session));
    await fetch(`${served.server.url}/mcp`, { method: 'DELETE', headers: { 'mcp-session-id': session } });
    for (const { status, body } of await Promise.all(calls)) {
      expect(status === 404 || body.result?.is_error === false || body.error.code === -32602).toBe(true);
    }
  });
});

describe('an end', () => {
  test('comes with DELETE, once; what follows is 404', async () => {
    const session = await initialized(served.server);
    const end = () => fetch(`${served.server.url}/mcp`, { method: 'DELETE', headers: { 'mcp-session-id': session } });
    expect((await end()).status).toBe(204);
    expect((await end()).status).toBe(404);
    expect((await ask(call('view_code'), session)).status).toBe(404);
    expect((await ask({ jsonrpc: '2.0', method: 'notifications/initialized' }, session)).status).toBe(404);
    expect((await fetch(`${served.server.url}/mcp`, { method: 'DELETE' })).status).toBe(409);
    const got = await fetch(`${served.server.url}/mcp`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, DELETE']);
  });

  test('comes with openenv/session/close, once; an id is needed', async () => {
    const session = await created(served.server);
    const close = (params: object) => ask(request('openenv/session/close', params));
    expect((await close({ session_id: session })).body.result).toEqual({ session_id: session, closed: true });
    for (const params of [{ session_id: session }, { session_id: unknownId }, {}]) {
      expect((await close(params)).body.error.code).toBe(-32602);
    }
    expect((await ask(call('view_code', {}, { session_id: session }))).body.error.code).toBe(-32602);
  });

  test('in the midst of calls answers each of them, and nothing plays on', async () => {
    const session = await created(served.server);
    const one = { session_id: session };
    const calls = Array.from({ length: 8 }, () => ask(call('run_tests', {}, one)));
    const closing = ask(request('openenv/session/close', one));
    const answers = await Promise.all([...calls, closing]);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    for (const { body } of answers.slice(0, -1)) {
      expect(body.result?.is_error === false || body.error.code === -32602).toBe(true);
    }
    expect((await ask(call('view_code', {}, one))).body.error.code).toBe(-32602);
  });
});

test('two clients on one session take turns: every step is counted once', async () => {
  const session = await initialized(served.server);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(call('view_code'), session)));
  const counts = answers.map(({ body }) => body.result.data.observation.step_count).sort((a, b) => a - b);
  expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

describe('an agent’s session', () => {
  test('is out of reach for reset, step, state, fork and a socket', async () => {
    const session = await initialized(served.server);
    const { url } = served.server;
    const { episode_id } = (await ask(call('view_code'), session)).body.result.data.observation.info;
    expect((await post(`${url}/fork`, { episode_id })).body.code).toBe('session_needed');
    const asked = [
      post(`${url}/reset`, { session_id: session }),
      post(`${url}/step`, { action: { action_type: 'SUBMIT' } }, withSession(session)),
      post(`${url}/fork`, { session_id: session }),
      get(`${url}/state?session_id=${session}`),
    ];
    for (const answer of asked) expect((await answer).body.code).toBe('unknown_session');
    const client = await connect(served.server, `?session_id=${session}`);
    expect((await client.next()).data).toMatchObject({ code: 'SESSION_ERROR', error_code: 'unknown_session' });
    expect(await client.closed).toBe(1000);
    for (const method of ['reset', 'step', 'state', 'fork', 'grader', 'openenv/reset', 'openenv/fork']) {
      expect((await ask(request(method), session)).body.error.code).toBe(-32601);
    }
  });
});

describe('a session that a trainer created', () => {
  test('is shared with one socket, which resets what the tools play and outlives neither', async () => {
    const session = await created(served.server);
    const client = await connect(served.server, `?session_id=${session}`);
    const { data } = await client.ask({ type: 'reset', data: { episode_id: 'shared', seed: 3 } });
    const called = (await ask(call('view_code', {}, { session_id: session }))).body.result.data;
    expect(called.observation.info).toEqual(data.observation.info);
    expect((await client.ask({ type: 'state' })).data).toMatchObject({ episode_id: 'shared', step_count: 1 });

    const second = await connect(served.server, `?session_id=${session}`);
    expect((await second.next()).data.code).toBe('SESSION_ERROR');
    client.send({ type: 'close' });
    expect(await client.closed).toBe(1000);
    expect((await ask(call('submit', {}, { session_id: session }))).body.result.data.done).toBe(true);
  });

  test('that is closed while a socket holds it ends with the socket', async () => {
    const session = await created(served.server);
    const client = await connect(served.server, `?session_id=${session}`);
    await client.ask({ type: 'state' });
    const { body } = await ask(request('openenv/session/close', { session_id: session }));
    expect(body.result).toEqual({ session_id: session, closed: false, closing: true });
    expect((await client.ask({ type: 'step', data: { action_type: 'VIEW_CODE' } })).type).toBe('observation');
    client.socket.close();
    await client.closed;
    await expect
      .poll(async () => (await ask(call('view_code', {}, { session_id: session }))).body.error?.code)
      .toBe(-32602);
  });
});

describe('slots', () => {
  test('are shared with sockets; one too many is refused with the figures, and a finished episode gives way', async () => {
    const server = await served.serve({ maxSessions: 2 });
    const session = await initialized(server);
    const client = await connect(server);
    await client.ask({ type: 'state' });
    for (const body of [request('initialize', {}), request('openenv/session/create'), call('view_code')]) {
      const { error } = (await rpc(server, body)).body;
      expect(error).toMatchObject({ code: -32000, data: { active_sessions: 2, max_sessions: 2 } });
    }
    await rpc(server, call('submit'), session);
    expect((await rpc(server, request('openenv/session/create', { seed: 7 }))).body.result.session_id).toBeTruthy();
  });

  test('hundreds who initialize and vanish take no more than there are', async () => {
    const server = await served.serve({ maxSessions: 20 });
    const answers = [];
    for (let round = 0; round < 3; round++) {
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 100 }, () => rpc(server, request('initialize', {}), undefined, '?seed=7')),
        )),
      );
    }
    const opened = answers.filter(({ headers }) => headers.get('mcp-session-id') !== null);
    expect(opened).toHaveLength(20);
    expect(await mcpSessions(server)).toBe(20);
  });

  test('come back when a session has been idle', async () => {
    const server = await served.serve({ idleTimeoutMs: 100 });
    const session = await initialized(server);
    await expect.poll(() => mcpSessions(server)).toBe(0);
    expect((await rpc(server, call('view_code'), session)).status).toBe(404);
  });
});

test('behind a token MCP needs it too', async () => {
  const server = await served.serve({ token: 'secret' });
  expect((await rpc(server, request('ping'))).status).toBe(401);
  expect((await rpc(server, request('ping'), undefined, '?token=secret')).body.result).toEqual({});
});

describe('a browser', () => {
  const from = (origin: string, more = {}) =>
    post(`${served.server.url}/mcp`, request('ping'), { origin, ...more }).then(({ status }) => status);

  test('may send from the server’s own page', async () => {
    expect(await from(served.server.url)).toBe(200);
    expect(await from(`http://127.0.0.1:${served.server.port}`)).toBe(200);
  });

  test.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:1',
    'file://',
    'x',
  ])('may not from %s', async (origin) => {
    expect(await from(origin)).toBe(403);
  });

  test('may not from a name that was pointed at this machine', async () => {
    const { port } = served.server;
    const rebound = { origin: `http://evil.example:${port}`, 'x-forwarded-host': `evil.example:${port}` };
    expect((await post(`${served.server.url}/mcp`, request('ping'), rebound)).body.code).toBe('foreign_origin');
  });
});

test.each([{ toString: 1, valueOf: 1 }, 5, true])('the id %j is that of no session', async (session_id) => {
  for (const asked of [call('submit', {}, { session_id }), request('openenv/session/close', { session_id })]) {
    expect((await ask(asked)).body.error).toMatchObject({
      code: -32602,
      message: expect.stringContaining('session_id'),
    });
  }
});
