/** MCP on the socket /mcp and inside /ws. */
import { describe, expect, test } from 'vitest';
import { beginEndlessRun, connect, get, servedGym } from '../served-gym.ts';
import { call, mcpSessions, request, rpc, rpcSocket } from './rpc-client.ts';

const served = servedGym();

describe('the socket /mcp', () => {
  test('plays one episode, and answers pipelined requests in their order and notifications not at all', async () => {
    const client = await rpcSocket(served.server);
    client.send(request('initialize', {}, 'a'));
    client.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    client.send(call('run_tests'));
    client.send(request('ping', {}, 'b'));
    client.send({ ...call('submit'), id: 9 });
    client.send({ ...call('submit'), id: 10 });
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push(await client.next());
    expect(answers.map(({ id }) => id)).toEqual(['a', 1, 'b', 9, 10]);
    expect(answers[0].result.instructions).toContain('Call one tool');
    expect(answers[3].result.data).toMatchObject({ done: true, observation: { step_count: 2 } });
    expect(answers[4].result).toMatchObject({ is_error: true, meta: { error_code: 'episode_over' } });
    client.socket.close();
  });

  test('needs no initialize: the first call begins the episode that the URL chooses', async () => {
    const client = await rpcSocket(served.server, '?max_steps=3');
    client.send(request('tools/list'));
    expect((await client.next()).result.tools).toHaveLength(6);
    client.send(call('view_code'));
    expect((await client.next()).result.data.observation.steps_remaining).toBe(2);
    client.socket.close();
  });

  test('stays open after whatever is no request', async () => {
    const client = await rpcSocket(served.server);
    for (const [message, code] of [
      ['{', -32700],
      ['[]', -32700],
      ['7', -32700],
      [{}, -32600],
      [request('nope'), -32601],
      [request('initialize', [], 2), -32600],
    ] as const) {
      client.send(message);
      expect((await client.next()).error.code).toBe(code);
    }
    client.socket.send(Buffer.from([1, 2]));
    expect((await client.next()).error.code).toBe(-32700);
    client.send(request('ping'));
    expect((await client.next()).result).toEqual({});
    client.socket.close();
  });

  test('says with each call that the URL names no task', async () => {
    const client = await rpcSocket(served.server, '?task_id=nope');
    for (const message of [request('initialize'), call('view_code')]) {
      client.send(message);
      expect((await client.next()).error).toMatchObject({ code: -32602, data: { error_code: 'unknown_task' } });
    }
    client.socket.close();
  });

  test('names its own session, which neither it nor anybody else closes before the socket does', async () => {
    const client = await rpcSocket(served.server);
    client.send(request('openenv/session/create'));
    const { session_id } = (await client.next()).result;
    client.send(request('openenv/session/close', { session_id }));
    expect((await client.next()).error.code).toBe(-32600);
    expect((await get(`${served.server.url}/state?session_id=${session_id}`)).status).toBe(404);
    const { result } = (await rpc(served.server, request('openenv/session/close', { session_id }))).body;
    expect(result).toEqual({ session_id, closed: false, closing: true });
    client.send(call('view_code'));
    expect((await client.next()).result.data.done).toBe(false);
    client.socket.close();
    await client.closed;
    await expect.poll(() => mcpSessions(served.server)).toBe(0);
  });

  test('without a slot gets one answer and is closed with 1000', async () => {
    const server = await served.serve({ maxSessions: 1 });
    const first = await rpcSocket(server);
    const second = await rpcSocket(server);
    expect((await second.next()).error).toMatchObject({ code: -32000, data: { active_sessions: 1, max_sessions: 1 } });
    expect(await second.closed).toBe(1000);
    first.send(call('submit'));
    await first.next();
    const third = await rpcSocket(server);
    expect((await third.next()).error.code, 'a session that a socket holds gives way to nobody').toBe(-32000);
    first.socket.close();
    await first.closed;
    await expect.poll(() => mcpSessions(server)).toBe(0);
  });

  test('is closed with 1001 when it is silent for too long, and when the server stops', async () => {
    const idle = await served.serve({ idleTimeoutMs: 100 });
    expect(await (await rpcSocket(idle)).closed).toBe(1001);
    const stopping = await served.serve();
    const client = await rpcSocket(stopping);
    await stopping.close();
    expect(await client.closed).toBe(1001);
  });

  test('counts each message against the client’s limit, and answers under its id', async () => {
    const server = await served.serve({ rateLimit: { requests: 2, seconds: 60 } });
    const client = await rpcSocket(server);
    for (const id of [1, 2, 3]) client.send(request('ping', {}, id));
    const answers = [await client.next(), await client.next(), await client.next()];
    expect(answers[1].result).toEqual({});
    expect(answers[2]).toMatchObject({ id: 3, error: { code: -32000, data: { error_code: 'rate_limited' } } });
    client.socket.close();
  });

  test('opens for no foreign page', async () => {
    await expect(rpcSocket(served.server, '', { origin: 'http://evil.example' })).rejects.toThrow('403');
    const own = await rpcSocket(served.server, '', { origin: served.server.url });
    own.socket.close();
  });
});

describe('inside /ws', () => {
  const mcp = (data: unknown) => ({ type: 'mcp', data });

  test('the tools play what reset began; before it a call says so', async () => {
    const client = await connect(served.server);
    const early = await client.ask(mcp(call('view_code')));
    expect(early.data.error).toMatchObject({ code: -32603, data: { error_code: 'no_episode' } });
    expect((await client.ask(mcp(request('initialize')))).data.result.instructions).toContain('No episode');
    expect((await client.ask(mcp(request('tools/list')))).data.result.tools).toHaveLength(6);
    await client.ask({ type: 'reset', data: { seed: 7 } });
    const called = await client.ask(mcp(call('view_code')));
    expect(called.data.result.data.observation.step_count).toBe(1);
    expect((await client.ask({ type: 'state' })).data.step_count).toBe(1);
    expect((await client.ask(mcp(request('initialize')))).data.result.instructions).toContain('You fix bugs');
    const wrong = await client.ask(mcp(call('view_code', { start_line: 'one' })));
    expect(wrong.data.error).toMatchObject({ code: -32603, data: { error_code: 'invalid_action' } });
    client.socket.close();
  });

  test('every frame is answered, a notification too', async () => {
    const client = await connect(served.server);
    const notified = await client.ask(mcp({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    expect(notified).toEqual({ type: 'mcp', data: { jsonrpc: '2.0', id: null, result: {} } });
    expect((await client.ask(mcp({}))).data.error.code).toBe(-32600);
    const { session_id } = (await client.ask(mcp(request('openenv/session/create')))).data.result;
    const closed = await client.ask(mcp(request('openenv/session/close', { session_id })));
    expect(closed.data.error.code).toBe(-32600);
    client.socket.close();
  });

  test('a call waits for the step before it, and goes with its socket', async () => {
    const client = await connect(served.server);
    await beginEndlessRun(client);
    client.send(mcp(call('submit')));
    client.socket.close();
    await client.closed;
    await expect
      .poll(async () => (await get(`${served.server.url}/metrics`)).body)
      .toMatch(/sessions\{game="fix",door="socket"\} 0/);
  });
});
