/** Tools listed and called by steps, as OpenEnv's MCPToolClient does it. */
import { describe, expect, test } from 'vitest';
import { connect, post, servedGym, withSession } from '../served-gym.ts';

const served = servedGym();
const listTools = { type: 'list_tools' };
const callTool = (tool_name: unknown, args?: unknown) => ({ type: 'call_tool', tool_name, arguments: args ?? {} });

test('over /ws: listing costs nothing and needs no episode, calls are steps, refused ones are none', async () => {
  const client = await connect(served.server);
  const step = async (data: unknown) => (await client.ask({ type: 'step', data })).data;
  const listed = await step(listTools);
  expect(listed).toMatchObject({ reward: null, done: false, metadata: {} });
  expect(Object.keys(listed.observation.tools[0])).toEqual(['name', 'description', 'input_schema']);
  expect(await step(callTool('view_code'))).toMatchObject({ code: 'EXECUTION_ERROR', error_code: 'no_episode' });

  await client.ask({ type: 'reset', data: { seed: 7 } });
  const called = await step({ ...callTool('run_tests', { thought: 'First look.' }), metadata: {} });
  expect(called).toMatchObject({ done: false, observation: { tool_name: 'run_tests', error: null } });
  expect(called.observation.result.data.reward).toBe(called.reward);
  expect(Number.isFinite(called.reward)).toBe(true);
  for (const [action, error_type] of [
    [callTool('reset'), 'tool_not_found'],
    [callTool('__proto__'), 'tool_not_found'],
    [callTool('replace_lines'), 'invalid_args'],
    [callTool('view_code', { start_line: 'x' }), 'invalid_args'],
  ] as const) {
    const { observation, reward, done } = await step(action);
    expect(observation).toEqual({
      tool_name: action.tool_name,
      result: null,
      error: { error_type, message: expect.any(String) },
    });
    expect([reward, done]).toEqual([0, false]);
  }
  expect((await client.ask({ type: 'state' })).data.step_count).toBe(1);

  const submitted = await step(callTool('submit'));
  expect(submitted).toMatchObject({ done: true, metadata: { final_score: expect.any(Number) } });
  const late = await step(callTool('view_code'));
  expect(late).toMatchObject({ done: true, reward: 0, observation: { error: { error_type: 'execution_error' } } });
  expect((await step(listTools)).done).toBe(true);
  client.socket.close();
});

describe('a malformed one is an error like a malformed action', () => {
  test.each([
    { type: 'list_tools', extra: 1 },
    { type: 'call_tool' },
    { type: 'call_tool', tool_name: 7 },
    { type: 'call_tool', tool_name: 'submit', arguments: [] },
    { type: 'call_tools' },
  ])('%j', async (action) => {
    const client = await connect(served.server);
    await client.ask({ type: 'reset', data: { seed: 7 } });
    const { data } = await client.ask({ type: 'step', data: action });
    expect(data).toMatchObject({ code: 'VALIDATION_ERROR', error_code: 'invalid_action' });
    client.socket.close();
  });
});

test('over HTTP: listing needs no session, calls go on in theirs', async () => {
  const { url } = served.server;
  const listed = await post(`${url}/step`, { action: listTools });
  expect(listed.body.observation.tools).toHaveLength(6);
  const { session } = await post(`${url}/reset`, { seed: 7 });
  const called = await post(`${url}/step`, { action: callTool('view_code') }, withSession(session));
  expect(called.body.observation.result.data.observation.step_count).toBe(1);
  expect((await post(`${url}/step`, { action: callTool('submit') }, withSession(session))).body.done).toBe(true);
});
