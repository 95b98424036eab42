import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { connect, get, post, servedGym, withSession } from '../served-gym.ts';

const served = servedGym();
const TOKEN = 'token-that-nobody-logs';
const bearer = { authorization: `Bearer ${TOKEN}` };
const EDIT = {
  action_type: 'REPLACE_LINES',
  start_line: 1,
  end_line: 0,
  new_code_block: '// marker-block',
  thought: 'marker-thought',
};

type Line = Readonly<Record<string, unknown>>;

async function logged(level: string, settings: { readonly logSource?: boolean } = {}) {
  const lines: Line[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      for (const line of String(chunk).split('\n')) if (line !== '') lines.push(JSON.parse(line));
      done();
    },
  });
  const server = await served.serve({ logger: pino({ level }, destination), token: TOKEN, ...settings });
  const find = (msg: string) => vi.waitFor(() => lines.find((line) => line.msg === msg) ?? expect.fail(msg));
  return { server, lines, find };
}

async function playOne(url: string, headers: Record<string, string> = {}): Promise<string> {
  const { session } = await post(`${url}/reset`, { seed: 1 }, { ...bearer, ...headers });
  const all = { ...bearer, ...headers, ...withSession(session) };
  await post(`${url}/step`, { action: EDIT }, all);
  await post(`${url}/step`, { action: { action_type: 'RUN_TESTS' } }, all);
  await post(`${url}/step`, { action: { action_type: 'SUBMIT' } }, all);
  return session ?? '';
}

test('a request has one line under its id, and so has what it causes', async () => {
  const { server, lines, find } = await logged('info');
  await playOne(server.url, { 'x-request-id': 'run-7' });
  expect(await find('episode ended')).toMatchObject({ request_id: 'run-7', steps: 3, end: 'terminated' });
  const requests = lines.filter(({ msg }) => msg === 'request');
  expect(requests).toMatchObject([{ method: 'POST', route: '/reset', status: 200, request_id: 'run-7' }]);
});

test.each([
  ['run-7', 'run-7'],
  ['x'.repeat(200), /^[0-9a-f-]{36}$/],
  ['a b', /^[0-9a-f-]{36}$/],
  [undefined, /^[0-9a-f-]{36}$/],
])('the request id %j is answered as %s', async (given, answered) => {
  const { headers } = await get(`${served.server.url}/health`, given === undefined ? {} : { 'x-request-id': given });
  expect(headers.get('x-request-id')).toMatch(answered);
});

test('a socket has a line when it closes, and says how much it was used', async () => {
  const { server, find } = await logged('info');
  const client = await connect(server, `?token=${TOKEN}`);
  await client.ask({ type: 'reset', data: { seed: 1 } });
  client.send({ type: 'close' });
  expect(await find('socket closed')).toMatchObject({ code: 1000, reason: 'closed', frames: 2, client: '127.0.0.1' });
});

test('what agents write, tokens and keys stay out of the log at every level', async () => {
  const { server, lines, find } = await logged('trace');
  const session = await playOne(server.url);
  await get(`${server.url}/tasks/none?token=${TOKEN}`);
  await get(`${server.url}/tasks?token=wrong-${TOKEN}`);
  const client = await connect(server, `?token=${TOKEN}`);
  await client.ask({ type: 'reset', data: { seed: 1 } });
  await client.ask({ type: 'step', data: EDIT });
  await client.ask({ type: 'step', data: { action_type: 'marker-type' } });
  client.send({ type: 'close' });
  await find('socket closed');
  const text = JSON.stringify(lines);
  expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['request', 'step', 'refused', 'episode ended']));
  expect(text).not.toContain('marker');
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain(session);
});

test('actions are shown to who asks for them', async () => {
  const { server, lines } = await logged('debug', { logSource: true });
  await playOne(server.url);
  expect(lines.filter(({ msg }) => msg === 'step')[0]).toMatchObject({ action: EDIT });
});
