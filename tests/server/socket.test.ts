import { expect, test } from 'vitest';
import { connect, get, post, servedGym, withSession } from './served-gym.ts';

const served = servedGym();
const VIEW = { type: 'step', data: { action_type: 'VIEW_CODE' } };

test('reset, step and state answer one frame each, in the form of OpenEnv', async () => {
  const client = await connect(served.server);
  const reset = await client.ask({ type: 'reset', data: { seed: 3, episode_id: 'e1' } });
  expect(reset.type).toBe('observation');
  expect(Object.keys(reset.data).sort()).toEqual(['done', 'metadata', 'observation', 'reward']);
  expect(reset.data).toMatchObject({ reward: null, done: false });
  const step = await client.ask(VIEW);
  expect(step).toMatchObject({ type: 'observation', data: { reward: expect.any(Number), done: false } });
  const state = await client.ask({ type: 'state' });
  expect(state).toMatchObject({ type: 'state', data: { episode_id: 'e1', step_count: 1 } });
});

test('the state before any reset is that of no episode', async () => {
  const client = await connect(served.server);
  expect(await client.ask({ type: 'state' })).toEqual({ type: 'state', data: { episode_id: null, step_count: 0 } });
});

test('requests sent without waiting are answered in their order, errors among them', async () => {
  const client = await connect(served.server);
  const frames = [{ type: 'reset' }, VIEW, { type: 'nonsense' }, { type: 'state' }, VIEW, '{', { type: 'state' }];
  for (const frame of frames) client.send(frame);
  const answers = [];
  for (const _ of frames) answers.push(await client.next());
  expect(answers.map(({ type }) => type)).toEqual([
    'observation',
    'observation',
    'error',
    'state',
    'observation',
    'error',
    'state',
  ]);
  expect(answers[3]?.data.step_count).toBe(1);
  expect(answers[6]?.data.step_count).toBe(2);
});

test('a thousand requests sent at once are all answered', async () => {
  const client = await connect(served.server);
  await client.ask({ type: 'reset', data: { max_steps: 2000 } });
  for (let sent = 0; sent < 1000; sent++) client.send(VIEW);
  let last = 0;
  for (let got = 0; got < 1000; got++) last = (await client.next()).data.observation.step_count;
  expect(last).toBe(1000);
});

test('close is not answered, closes with 1000 and frees the slot', async () => {
  const server = await served.serve({ maxSessions: 1 });
  const client = await connect(server);
  client.send({ type: 'close' });
  expect(await client.closed).toBe(1000);
  const next = await connect(server);
  expect((await next.ask({ type: 'state' })).type).toBe('state');
});

test('mcp answers JSON-RPC over the socket as over HTTP', async () => {
  const client = await connect(served.server);
  const request = { jsonrpc: '2.0', id: 4, method: 'no/such' };
  const answer = { jsonrpc: '2.0', id: 4, error: { code: -32601, message: 'Method not found: no/such', data: null } };
  expect(await client.ask({ type: 'mcp', data: request })).toEqual({ type: 'mcp', data: answer });
  const response = await fetch(`${served.server.url}/mcp`, { method: 'POST', body: JSON.stringify(request) });
  expect(await response.json()).toEqual(answer);
});

test.each([
  ['{}', -32600],
  ['[]', -32700],
  ['{', -32700],
  ['{"jsonrpc":"2.0","method":"x","params":[]}', -32600],
])('POST /mcp with %s answers 200 and a JSON-RPC error', async (body, code) => {
  const response = await fetch(`${served.server.url}/mcp`, { method: 'POST', body });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code } });
});

test('a socket elsewhere than /ws is refused', async () => {
  await expect(connect({ ...served.server, url: `${served.server.url}/elsewhere` })).rejects.toThrow('403');
  expect((await get(`${served.server.url}/ws`)).status).toBe(404);
});

test('a reset over HTTP that fails leaves the session to the socket that holds it', async () => {
  const client = await connect(served.server);
  const create = { jsonrpc: '2.0', id: 1, method: 'openenv/session/create' };
  const { session_id } = (await client.ask({ type: 'mcp', data: create })).data.result;
  const refused = await post(`${served.server.url}/reset`, { seed: -1 }, withSession(session_id));
  expect(refused.status).toBe(422);
  expect((await client.ask({ type: 'state' })).type).toBe('state');
});
