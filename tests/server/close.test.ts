import { describe, expect, test, vi } from 'vitest';
import { type Answer, connect, ENDLESS, get, post, servedGym, withSession } from './served-gym.ts';

const served = servedGym();
const VIEW = { action: { action_type: 'VIEW_CODE' } };
const RUN = { action: { action_type: 'RUN_TESTS' } };
const GONE = { status: 404, body: { code: 'unknown_session' } };
const CLOSED = { status: 200, body: { closed: true } };

const url = () => served.server.url;
const running = () => served.gym.sandbox.stats().running;

/** A step whose tests last until their deadline, once they run. */
async function beginEndlessStep(base: string): Promise<{ session: string | null; step: Promise<Answer> }> {
  const { session, body } = await post(`${base}/reset`, { seed: 1 });
  const end_line = Object.keys(body.observation.code_dict).length;
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line, new_code_block: ENDLESS };
  await post(`${base}/step`, { action: edit }, withSession(session));
  const step = post(`${base}/step`, RUN, withSession(session));
  await vi.waitFor(() => expect(running()).toBeGreaterThan(0));
  return { session, step };
}

describe('a session that its client closes', () => {
  test.each([
    ['by header', (id: string | null) => [undefined, withSession(id)] as const],
    ['by its body', (id: string | null) => [{ session_id: id }, {}] as const],
  ])('is named %s, and is gone for every route', async (_, name) => {
    const { session } = await post(`${url()}/reset`);
    const [body, headers] = name(session);
    const closed = await post(`${url()}/close`, body, headers);
    expect(closed).toMatchObject(CLOSED);
    expect(closed.body).toEqual({ closed: true });
    expect(await post(`${url()}/close`, body, headers)).toMatchObject(GONE);
    expect(await post(`${url()}/step`, VIEW, withSession(session))).toMatchObject(GONE);
    expect(await get(`${url()}/state`, withSession(session))).toMatchObject(GONE);
    expect(await post(`${url()}/reset`, {}, withSession(session))).toMatchObject(GONE);
  });

  test('is guessed where a step would guess it, and only there', async () => {
    const server = await served.serve();
    expect(await post(`${server.url}/close`)).toMatchObject(GONE);
    await post(`${server.url}/reset`);
    expect(await post(`${server.url}/close`)).toMatchObject(CLOSED);
    expect(await post(`${server.url}/close`)).toMatchObject(GONE);
    const [one] = [await post(`${server.url}/reset`), await post(`${server.url}/reset`)];
    expect(await post(`${server.url}/close`)).toMatchObject({ status: 409, body: { code: 'session_needed' } });
    expect(await post(`${server.url}/step`, VIEW, withSession(one.session))).toMatchObject({ status: 200 });
  });

  test('leaves its slot and its share to the next at once, though its episode was not over', async () => {
    const server = await served.serve({ maxSessions: 1, maxSessionsPerClient: 1 });
    for (let round = 0; round < 3; round++) {
      const { status, session } = await post(`${server.url}/reset`);
      expect(status).toBe(200);
      expect((await post(`${server.url}/reset`)).body.code).toBe('client_limit');
      await post(`${server.url}/close`, {}, withSession(session));
    }
  });

  test('stops the step that runs in it and what waits behind, and says so to both', async () => {
    const { session, step } = await beginEndlessStep(url());
    const waiting = [
      post(`${url()}/step`, { ...VIEW, request_id: 'a' }, withSession(session)),
      post(`${url()}/reset`, {}, withSession(session)),
      post(`${url()}/fork`, {}, withSession(session)),
    ];
    const about = (await get(`${url()}/episodes?limit=1`)).body.episodes[0];
    expect(await post(`${url()}/close`, {}, withSession(session))).toMatchObject(CLOSED);
    for (const answer of [step, ...waiting]) expect(await answer).toMatchObject(GONE);
    await vi.waitFor(() => expect(running()).toBe(0));
    expect(await get(`${url()}/episodes/${about.episode_id}/trajectory`)).toMatchObject({ status: 404 });
  });

  test('may be a fork, and its source plays on', async () => {
    const { session } = await post(`${url()}/reset`);
    const fork = await post(`${url()}/fork`, {}, withSession(session));
    expect(await post(`${url()}/close`, {}, withSession(fork.session))).toMatchObject(CLOSED);
    expect(await post(`${url()}/step`, VIEW, withSession(fork.session))).toMatchObject(GONE);
    const second = await post(`${url()}/fork`, {}, withSession(session));
    expect(await post(`${url()}/close`, {}, withSession(session))).toMatchObject(CLOSED);
    expect(await post(`${url()}/step`, VIEW, withSession(second.session))).toMatchObject({ status: 200 });
  });

  test('goes on until its socket does when one holds it', async () => {
    const { session } = await post(`${url()}/reset`);
    const client = await connect(served.server, `?session_id=${session}`);
    const closing = await post(`${url()}/close`, {}, withSession(session));
    expect(closing).toMatchObject({ status: 200, body: { closed: false, closing: true } });
    expect((await client.ask({ type: 'state' })).type).toBe('state');
    client.socket.close();
    await client.closed;
    await vi.waitFor(async () => expect(await post(`${url()}/step`, VIEW, withSession(session))).toMatchObject(GONE));
  });
});

test('a step that a stopping server does not wait for is told why', async () => {
  const server = await served.serve({ drainMs: 1 });
  const { step } = await beginEndlessStep(server.url);
  await server.close();
  expect(await step).toMatchObject({ status: 503, body: { code: 'shutting_down' } });
});
