/** POST and DELETE of /mcp: codes, sessions, and what an agent cannot reach. */
import { describe, expect, test } from 'vitest';
import { servedGym } from '../served-gym.ts';
import { call, created, initialized, mcpSessions, request, rpc } from './rpc-client.ts';

const served = servedGym();
const ask = (body: unknown, session?: string, query = '?seed=7') => rpc(served.server, body, session, query);
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('what is no request', () => {
  const cases: [string, unknown, number, unknown][] = [
    ['no JSON', '{', -32700, null],
    ['NaN', '{"jsonrpc":"2.0","id":NaN,"method":"ping"}', -32700, null],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, -32700, null],
    ['a batch', [request('ping')], -32700, null],
    ['an empty batch', [], -32700, null],
    ['null', 'null', -32700, null],
    ['a number', '7', -32700, null],
    ['an empty object', {}, -32600, null],
    ['no jsonrpc', { id: 3, method: 'ping' }, -32600, 3],
    ['another jsonrpc', { jsonrpc: '1.0', id: 3, method: 'ping' }, -32600, 3],
    ['no method', { jsonrpc: '2.0', id: 'a' }, -32600, 'a'],
    ['a number as method', { jsonrpc: '2.0', id: 3, method: 7 }, -32600, 3],
    ['an array as params', request('ping', []), -32600, 1],
    ['null as params', request('ping', null), -32600, 1],
    ['a member too many', { ...request('ping'), extra: 1 }, -32600, 1],
    ['a response', { jsonrpc: '2.0', id: 3, result: {} }, -32600, 3],
    ['a fraction as id', request('ping', {}, 1.5), -32600, null],
    ['an object as id', request('ping', {}, {}), -32600, null],
    ['a boolean as id', request('ping', {}, true), -32600, null],
    ['an unknown method', request('resources/list'), -32601, 1],
    ['a notification with an id', request('notifications/initialized'), -32601, 1],
  ];
  test.each(cases)('%s', async (_, body, expected, id) => {
    const answer = await ask(typeof body === 'string' ? body : JSON.stringify(body));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ jsonrpc: '2.0', id, error: { code: expected } });
    expect(answer.body.error).toHaveProperty('data');
  });
});

describe('a request', () => {
  test.each([0, -3, 'x', '', null, 2 ** 53 - 1])('is answered under its id %j', async (id) => {
    expect((await ask(request('ping', {}, id))).body).toEqual({ jsonrpc: '2.0', id, result: {} });
  });

  test('keeps an id beyond 2^53 whole', async () => {
    const response = await fetch(`${served.server.url}/mcp`, {
      method: 'POST',
      body: '{"jsonrpc":"2.0","id":123456789012345678901234567890,"method":"ping"}',
    });
    expect(await response.text()).toContain('"id":123456789012345678901234567890,');
  });

  test('without an id is answered under null, a notification of MCP with 202 and nothing', async () => {
    expect((await ask({ jsonrpc: '2.0', method: 'ping' })).body).toEqual({ jsonrpc: '2.0', id: null, result: {} });
    const notified = await ask({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect([notified.status, notified.body]).toEqual([202, '']);
  });

  test.each([
    ['2024-11-05', '2024-11-05'],
    ['2025-06-18', '2025-06-18'],
    ['2026-07-28', '2025-11-25'],
    ['1999-01-01', '2025-11-25'],
    [7, '2025-11-25'],
  ])('to initialize with version %s is answered with %s', async (asked, spoken) => {
    const { body } = await ask(request('initialize', { protocolVersion: asked }));
    expect(body.result).toMatchObject({ protocolVersion: spoken, capabilities: { tools: {} } });
  });
});

describe('tools', () => {
  test('are listed without a session, under both spellings of the schema, and none is the trainer’s', async () => {
    const { tools } = (await ask(request('tools/list'))).body.result;
    expect(tools).toHaveLength(6);
    for (const { name, inputSchema, input_schema } of tools) {
      expect(['reset', 'step', 'state', 'close']).not.toContain(name);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(input_schema).toEqual(inputSchema);
    }
  });

  test.each([
    ['no name', {}, -32602],
    ['a number as name', { name: 7 }, -32602],
    ['an unknown tool', { name: 'RUN_TESTS' }, -32603],
    ['a reserved name', { name: 'reset' }, -32603],
    ['an inherited name', { name: 'constructor' }, -32603],
    ['an argument too many', { name: 'submit', arguments: { force: true } }, -32603],
    ['another action’s type', { name: 'view_code', arguments: { action_type: 'SUBMIT' } }, -32603],
    ['an array of arguments', { name: 'view_code', arguments: [] }, -32603],
    ['a text of arguments', { name: 'view_code', arguments: '{}' }, -32603],
    ['a fraction as a line', { name: 'view_code', arguments: { start_line: 1.5 } }, -32603],
    ['an unknown session', { name: 'view_code', session_id: unknownId }, -32602],
    ['an object as session', { name: 'view_code', session_id: {} }, -32602],
  ])('%s is an error that is no step', async (_, params, expected) => {
    const session = await created(served.server);
    const { body } = await ask(request('tools/call', { session_id: session, ...params }));
    expect(body.error.code).toBe(expected);
    const seen = await ask(call('view_code', {}, { session_id: session }));
    expect(seen.body.result.data.observation.step_count).toBe(1);
  });

  test('a call answers a text for the model and the envelope under every name', async () => {
    const session = await initialized(served.server);
    const { result } = (await ask(call('run_tests'), session)).body;
    expect(result).toMatchObject({ is_error: false, isError: false, meta: {}, content: [{ type: 'text' }] });
    expect(Object.keys(result.data)).toEqual(['observation', 'reward', 'done', 'metadata']);
    expect(result.structuredContent).toEqual(result.data);
    expect(result.structured_content).toEqual(result.data);
    expect(result.content[0].text).toContain(result.data.observation.last_execution_output);
  });

  test('a call without a session plays an episode of its own and leaves nothing', async () => {
    const before = await mcpSessions(served.server);
    const { body } = await ask(call('view_code'));
    expect(body.result.content[0].text).toContain('named no session');
    expect(body.result.data.observation.step_count).toBe(1);
    await ask(call('nope'));
    expect(await mcpSessions(served.server)).toBe(before);
  });

  test('an argument of nearly 1 MiB is refused by the game, a larger body by the server', async () => {
    const session = await created(served.server);
    const big = (size: number) =>
      call('replace_lines', { start_line: 1, end_line: 1, new_code_block: 'x'.repeat(size) }, { session_id: session });
    const refused = await ask(big(1024 * 1024 - 1024));
    expect(refused.body.result.data.metadata.last_action_error).toBeTruthy();
    expect((await ask(big(1024 * 1024))).status).toBe(413);
  });
});
