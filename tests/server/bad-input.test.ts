import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Client, connect, get, post, servedGym, withSession } from './served-gym.ts';

const served = servedGym();
const VIEW = { action_type: 'VIEW_CODE' };
const BIG = JSON.stringify({ action: { action_type: 'VIEW_CODE', thought: 'x'.repeat(10 * 1024 * 1024) } });

describe('over HTTP, bad input gets its error and leaves the episode as it was', () => {
  let session: string | null;
  let url: string;
  const step = (body: unknown) => post(`${url}/step`, body, withSession(session));

  beforeEach(async () => {
    url = served.server.url;
    session = (await post(`${url}/reset`, { seed: 1 })).session;
    await step({ action: VIEW });
  });

  const action = (fields: object) => ({ action: fields });
  test.each<[string, unknown, number, string, string | null]>([
    ['an unknown action', action({ action_type: 'DANCE' }), 422, 'invalid_action', null],
    ['no action type', action({}), 422, 'invalid_action', 'missing'],
    [
      'a missing field',
      action({ action_type: 'REPLACE_LINES', start_line: 1, end_line: 1 }),
      422,
      'invalid_action',
      'missing',
    ],
    ['a wrong type', action({ action_type: 'VIEW_CODE', start_line: 'one' }), 422, 'invalid_action', 'int_parsing'],
    [
      'a fractional line',
      action({ action_type: 'VIEW_CODE', start_line: 1.5 }),
      422,
      'invalid_action',
      'int_from_float',
    ],
    ['an unknown key', action({ ...VIEW, zzz: 1 }), 422, 'invalid_action', 'extra_forbidden'],
    ['no action', {}, 422, 'invalid_request', 'missing'],
    ['an action that is no object', { action: [] }, 422, 'invalid_request', 'dict_type'],
    ['a negative timeout', { action: VIEW, timeout_s: -1 }, 422, 'invalid_request', 'greater_than'],
    ['a long request id', { action: VIEW, request_id: 'x'.repeat(256) }, 422, 'invalid_request', 'string_too_long'],
    ['a body that is an array', [], 422, 'invalid_request', 'model_attributes_type'],
    ['a body that is null', 'null', 422, 'invalid_request', 'model_attributes_type'],
    ['malformed JSON', '{"action":', 422, 'invalid_request', 'json_invalid'],
    [
      "Python's NaN",
      '{"action": {"action_type": "VIEW_CODE", "start_line": NaN}}',
      422,
      'invalid_request',
      'json_invalid',
    ],
    ['100,000 levels', `{"action": ${'['.repeat(100_000)}`, 422, 'invalid_request', 'json_invalid'],
    ['a body of 10 MB', BIG, 413, 'body_too_large', null],
  ])('%s', async (_, body, status, code, type) => {
    const before = await get(`${url}/state`, withSession(session));
    const answer = await step(body);
    expect(answer).toMatchObject({ status, body: { code } });
    if (status === 422)
      expect(answer.body.detail[0]).toMatchObject({ type: type ?? expect.any(String), loc: expect.any(Array) });
    expect((await get(`${url}/state`, withSession(session))).body).toEqual(before.body);
    expect((await step({ action: VIEW })).body.observation.step_count).toBe(2);
  });

  test('problems of the body are placed in the body, problems of the action are not', async () => {
    const body: Answer = await step({});
    expect(body.body.detail[0].loc).toEqual(['body', 'action']);
    const inAction: Answer = await step(action({ ...VIEW, zzz: 1 }));
    expect(inAction.body.detail[0].loc).toEqual(['zzz']);
  });

  test('a range outside the source costs its step and changes nothing', async () => {
    const before = await step({ action: VIEW });
    const edit = { action_type: 'REPLACE_LINES', start_line: 9000, end_line: 9001, new_code_block: 'x' };
    const { status, body } = await step({ action: edit });
    expect(status).toBe(200);
    expect(body.observation.step_count).toBe(3);
    expect(body.observation.code_dict).toEqual(before.body.observation.code_dict);
  });

  test('a reset that names an unknown task leaves the episode it would have replaced', async () => {
    const before = await get(`${url}/state`, withSession(session));
    const answer = await post(`${url}/reset`, { task_id: 'no-such-task' }, withSession(session));
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown_task', detail: expect.any(String) } });
    expect((await get(`${url}/state`, withSession(session))).body).toEqual(before.body);
  });

  test('a reset with a bad seed is refused with its place in the body', async () => {
    const { status, body } = await post(`${url}/reset`, { seed: 1.5 });
    expect(status).toBe(422);
    expect(body.code).toBe('invalid_request');
    expect(body.detail[0].loc).toEqual(['body', 'seed']);
  });

  test('a step after the end', async () => {
    await step({ action: { action_type: 'SUBMIT' } });
    expect(await step({ action: VIEW })).toMatchObject({ status: 409, body: { code: 'episode_over' } });
  });

  test('an unknown session', async () => {
    const answer = await post(`${url}/step`, { action: VIEW }, withSession('nobody'));
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown_session' } });
    expect(await post(`${url}/reset`, {}, withSession('nobody'))).toMatchObject({ status: 404 });
    expect(await get(`${url}/state`, withSession('nobody'))).toMatchObject({ status: 404 });
  });

  test('JSON that does not say it is JSON', async () => {
    const body = JSON.stringify({ action: VIEW });
    const answer = await post(`${url}/step`, body, { ...withSession(session), 'content-type': 'text/plain' });
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ type: 'model_attributes_type' }] } });
  });
});

test('a step before any reset is told to reset', async () => {
  const fresh = await served.serve();
  const answer = await post(`${fresh.url}/step`, { action: VIEW });
  expect(answer).toMatchObject({ status: 409, body: { code: 'no_episode' } });
});

describe('over a socket, bad input gets its frame and leaves the episode as it was', () => {
  let client: Client;
  beforeEach(async () => {
    client = await connect(served.server);
  });

  const step = (data: unknown) => ({ type: 'step', data });
  test.each<[string, unknown, string, object]>([
    ['an unknown action', step({ action_type: 'DANCE' }), 'VALIDATION_ERROR', { error_code: 'invalid_action' }],
    [
      'a missing field',
      step({ action_type: 'REPLACE_LINES' }),
      'VALIDATION_ERROR',
      { errors: [{ type: 'missing' }, {}, {}] },
    ],
    ['a step without data', { type: 'step' }, 'VALIDATION_ERROR', { errors: [{ type: 'missing', loc: ['data'] }] }],
    [
      'an extra key',
      { type: 'state', data: {} },
      'VALIDATION_ERROR',
      { errors: [{ type: 'extra_forbidden', loc: ['data'] }] },
    ],
    ['a close with an extra key', { type: 'close', now: true }, 'VALIDATION_ERROR', {}],
    ['null as reset data', { type: 'reset', data: null }, 'VALIDATION_ERROR', { errors: [{ type: 'dict_type' }] }],
    ['an array as reset data', { type: 'reset', data: [] }, 'VALIDATION_ERROR', { errors: [{ type: 'dict_type' }] }],
    [
      'an unknown task',
      { type: 'reset', data: { task_id: 'no-such' } },
      'EXECUTION_ERROR',
      { error_code: 'unknown_task' },
    ],
    ['an unknown type', { type: 'dance' }, 'UNKNOWN_TYPE', { message: 'Unknown message type: dance' }],
    ['a type that every object has', { type: 'constructor' }, 'UNKNOWN_TYPE', {}],
    ['no type', {}, 'UNKNOWN_TYPE', { message: 'Unknown message type: ' }],
    ['malformed JSON', '{"type":', 'INVALID_JSON', { message: expect.stringMatching(/^Invalid JSON: /) }],
    ['an empty frame', '', 'INVALID_JSON', {}],
    ["Python's Infinity", '{"type": "step", "data": {"start_line": Infinity}}', 'INVALID_JSON', {}],
    ['100,000 levels', '['.repeat(100_000), 'INVALID_JSON', {}],
  ])('%s', async (_, frame, code, more) => {
    await client.ask({ type: 'reset', data: { seed: 1 } });
    const before = await client.ask({ type: 'state' });
    expect(await client.ask(frame)).toMatchObject({
      type: 'error',
      data: { code, message: expect.any(String), ...more },
    });
    expect(await client.ask({ type: 'state' })).toEqual(before);
    expect((await client.ask(step(VIEW))).data.observation.step_count).toBe(1);
    client.socket.close();
  });

  test('a step before reset and a step after the end', async () => {
    const early = await client.ask(step(VIEW));
    expect(early.data).toMatchObject({ code: 'EXECUTION_ERROR', error_code: 'no_episode' });
    await client.ask({ type: 'reset' });
    await client.ask(step({ action_type: 'SUBMIT' }));
    const late = await client.ask(step(VIEW));
    expect(late.data).toMatchObject({ code: 'EXECUTION_ERROR', error_code: 'episode_over' });
  });

  test.each([
    ['an array', '[]'],
    ['a number', '7'],
    ['null', 'null'],
  ])('%s ends the session', async (_, text) => {
    expect((await client.ask(text)).data.code).toBe('SESSION_ERROR');
    expect(await client.closed).toBe(1000);
  });

  test('a binary frame ends the session', async () => {
    client.socket.send(Buffer.from('{"type":"state"}'), { binary: true });
    expect((await client.next()).data.code).toBe('SESSION_ERROR');
    expect(await client.closed).toBe(1000);
  });

  test('a message over the limit ends the session with 1009, and nobody else notices', async () => {
    const other = await connect(served.server);
    client.send(BIG);
    expect(await client.closed).toBe(1009);
    expect((await other.ask({ type: 'state' })).type).toBe('state');
  });
});
