import { beforeEach, expect, test } from 'vitest';
import { KEPT_IDS } from '../../src/server/session/replies.ts';
import { type Answer, connect, ENDLESS, get, post, servedGym, withSession } from '../server/served-gym.ts';
import { fewTasks } from './few-tasks.ts';

const served = servedGym({}, { taskSet: fewTasks() });
const VIEW = { action_type: 'VIEW_CODE' };
const RUN = { action_type: 'RUN_TESTS' };
let url: string;
let session: string | null;

beforeEach(async () => {
  url = served.server.url;
  session = (await post(`${url}/reset`, { seed: 1, max_steps: 1000 })).session;
});

const headers = () => ({ 'content-type': 'application/json', ...withSession(session) });
const step = (body: unknown) => post(`${url}/step`, body, withSession(session));
const stepsTaken = async () => (await get(`${url}/state`, withSession(session))).body.step_count;

/** The answer to the letter. */
async function bytes(path: string, body: unknown): Promise<string> {
  const response = await fetch(url + path, { method: 'POST', headers: headers(), body: JSON.stringify(body) });
  return `${response.status} ${response.headers.get('x-session-id')} ${await response.text()}`;
}

test('a step that is sent twice is played once and answered twice, byte for byte', async () => {
  const body = { action: RUN, request_id: 'a' };
  const first = await bytes('/step', body);
  expect(first).toMatch(/^200 /);
  await step({ action: VIEW });
  expect(await bytes('/step', body)).toBe(first);
  expect(await stepsTaken()).toBe(2);
});

test('it does not matter that the first still runs, nor in which order the keys stand', async () => {
  const one = bytes('/step', { action: { action_type: 'RUN_TESTS', thought: 'hm' }, request_id: 'a' });
  const other = bytes('/step', { request_id: 'a', action: { thought: 'hm', action_type: 'RUN_TESTS' } });
  expect(await one).toBe(await other);
  expect(await stepsTaken()).toBe(1);
});

test('it does not matter that nobody was there any more for the first answer', async () => {
  const leaving = new AbortController();
  const body = JSON.stringify({ action: RUN, request_id: 'a' });
  const first = fetch(`${url}/step`, { method: 'POST', headers: headers(), body, signal: leaving.signal });
  const gone = expect(first).rejects.toThrow('aborted');
  setTimeout(() => leaving.abort(), 1);
  await gone;
  const again = await step(JSON.parse(body));
  expect(again).toMatchObject({ status: 200, body: { observation: { step_count: 1 } } });
  expect(await stepsTaken()).toBe(1);
});

test('a step that was refused is not remembered', async () => {
  expect((await step({ action: { action_type: 'DANCE' }, request_id: 'a' })).status).toBe(422);
  const last = (await step({ action: VIEW })).body.observation.code_dict;
  const lines = Object.keys(last).length;
  await step({ action: { action_type: 'REPLACE_LINES', start_line: 1, end_line: lines, new_code_block: ENDLESS } });
  const late = await step({ action: RUN, request_id: 'a', timeout_s: 0.05 });
  expect(late).toMatchObject({ status: 504, body: { code: 'timed_out' } });
  expect(await step({ action: VIEW, request_id: 'a' })).toMatchObject({ body: { observation: { step_count: 3 } } });
});

test('a time of less than a millisecond and one beyond all numbers are times', async () => {
  expect(await step({ action: VIEW, timeout_s: 0.9 })).toMatchObject({ status: 200 });
  const soon = await step({ action: RUN, timeout_s: 0.0001 });
  expect([200, 504]).toContain(soon.status);
  expect(await step('{"action": {"action_type": "VIEW_CODE"}, "timeout_s": 12345678901234567890}')).toMatchObject({
    status: 200,
  });
});

test('an id that stood for another request is refused, and nothing happens', async () => {
  await step({ action: VIEW, request_id: 'a' });
  const refused = { status: 409, body: { code: 'request_id_reused', detail: expect.stringContaining('"a"') } };
  expect(await step({ action: RUN, request_id: 'a' })).toMatchObject(refused);
  expect(await stepsTaken()).toBe(1);
});

test('a reset that is sent twice begins one episode, and ids of the episode before mean nothing in it', async () => {
  await step({ action: VIEW, request_id: 'a' });
  const first = await bytes('/reset', { seed: 2, request_id: 'r' });
  await step({ action: VIEW, request_id: 'a' });
  expect(await stepsTaken()).toBe(1);
  expect(await bytes('/reset', { seed: 2, request_id: 'r' })).toBe(first);
  expect(await stepsTaken()).toBe(1);
  expect(await post(`${url}/reset`, { seed: 3, request_id: 'r' }, withSession(session))).toMatchObject({ status: 409 });
});

test('a step that was asked for while a reset still waited belongs to the episode that the reset begins', async () => {
  const body = { action: RUN, request_id: 'after' };
  const before = step({ action: RUN, request_id: 'before' });
  const reset = post(`${url}/reset`, { seed: 2, max_steps: 1000 }, withSession(session));
  const after = step(body);
  await Promise.all([before, reset]);
  const [one, other] = await Promise.all([after, step(body)]);
  expect(one.body.observation.step_count).toBe(1);
  expect(other.body).toEqual(one.body);
  expect(await stepsTaken()).toBe(1);
});

test('a reset by the socket that holds the session counts like one over HTTP', async () => {
  await step({ action: VIEW, request_id: 'a' });
  const client = await connect(served.server, `?session_id=${session}`);
  const { data } = await client.ask({ type: 'reset', data: { seed: 2 } });
  const { body } = await step({ action: VIEW, request_id: 'a' });
  expect(body.observation.info).toEqual(data.observation.info);
  client.socket.close();
});

test('without a session id the session that answered before is meant, though its episode is over', async () => {
  const sender = { 'x-forwarded-for': 'a client of its own' };
  const asked = (body: unknown): Promise<Answer> => post(`${url}/step`, body, sender);
  const one = await post(`${url}/reset`, { seed: 1 }, sender);
  const submit = { action: { action_type: 'SUBMIT' }, request_id: 'end' };
  const ended = await asked(submit);
  const other = await post(`${url}/reset`, { seed: 1 }, sender);
  expect(await asked(submit)).toMatchObject({ session: one.session, body: ended.body });
  expect((await asked({ action: VIEW })).session).toBe(other.session);
});

test(`the latest ${KEPT_IDS} ids are remembered`, async () => {
  const ids = Array.from({ length: KEPT_IDS + 1 }, (_, index) => `id ${index}`);
  for (const request_id of ids) await step({ action: VIEW, request_id });
  await step({ action: VIEW, request_id: ids[1] });
  expect(await stepsTaken()).toBe(ids.length);
  await step({ action: VIEW, request_id: ids[0] });
  expect(await stepsTaken()).toBe(ids.length + 1);
});
