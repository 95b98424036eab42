import { expect, test, vi } from 'vitest';
import { ERRORS, type ErrorCode } from '../../../src/errors.ts';
import { createGym, startServer } from '../../../src/index.ts';
import { temporaryFolder, writeTask } from '../../task/task-folder.ts';
import { type Answer, connect, ENDLESS, get, post, servedGym, withSession } from '../served-gym.ts';

const served = servedGym();
const VIEW = { action: { action_type: 'VIEW_CODE' } };
const RUN = { action_type: 'RUN_TESTS' };

const url = () => served.server.url;
const reset = async (options: object = { seed: 1 }) => withSession((await post(`${url()}/reset`, options)).session);

/** How a client comes by each error. */
const CAUSES: Readonly<Record<ErrorCode, () => Promise<Answer>>> = {
  invalid_action: async () => post(`${url()}/step`, { action: { action_type: 'DANCE' } }, await reset()),
  invalid_request: () => post(`${url()}/reset`, { seed: -1 }),
  unknown_task: () => post(`${url()}/reset`, { task_id: 'no-such' }),
  no_task_matches: () => post(`${url()}/reset`, { suite: 'no-such' }),
  unknown_session: () => post(`${url()}/step`, VIEW, withSession('no-such')),
  unknown_episode: () => get(`${url()}/episodes/no-such/trajectory`),
  unknown_environment: () => get(`${url()}/no-such/splits`),
  index_out_of_range: () => post(`${url()}/tracefix/task`, { split: 'train', index: 1_000_000 }),
  no_episode: async () => post(`${(await served.serve()).url}/step`, VIEW),
  async episode_over() {
    const session = await reset({ seed: 1, max_steps: 1 });
    await post(`${url()}/step`, VIEW, session);
    return post(`${url()}/step`, VIEW, session);
  },
  session_needed: async () => post(`${(await served.serve({ token: 'x' })).url}/step?token=x`, VIEW),
  unauthorized: async () => get(`${(await served.serve({ token: 'x' })).url}/tasks`),
  foreign_origin: () => post(`${url()}/mcp`, {}, { origin: 'https://example.com' }),
  async request_id_reused() {
    const session = await reset();
    await post(`${url()}/step`, { ...VIEW, request_id: 'a' }, session);
    return post(`${url()}/step`, { action: RUN, request_id: 'a' }, session);
  },
  async not_available() {
    const server = await served.serve({ mode: 'production' });
    const client = await connect(server);
    await client.ask({ type: 'reset', data: { seed: 1, episode_id: 'played' } });
    return get(`${server.url}/episodes/played/trajectory`);
  },
  body_too_large: async () =>
    post(`${(await served.serve({ bodyLimit: 1024 })).url}/reset`, { tags: ['x'.repeat(2000)] }),
  async rate_limited() {
    const server = await served.serve({ rateLimit: { requests: 1, seconds: 1000 } });
    await get(`${server.url}/tasks?limit=1`);
    return get(`${server.url}/tasks?limit=1`);
  },
  async client_limit() {
    const server = await served.serve({ maxSessionsPerClient: 1 });
    await post(`${server.url}/reset`);
    return post(`${server.url}/reset`);
  },
  async at_capacity() {
    const server = await served.serve({ maxSessions: 1 });
    await post(`${server.url}/reset`);
    return post(`${server.url}/reset`);
  },
  async shutting_down() {
    const server = await served.serve();
    const { session, body } = await post(`${server.url}/reset`, { seed: 1 });
    const end_line = Object.keys(body.observation.code_dict).length;
    const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line, new_code_block: ENDLESS };
    await post(`${server.url}/step`, { action: edit }, withSession(session));
    void post(`${server.url}/step`, { action: RUN }, withSession(session));
    await vi.waitFor(() => expect(served.gym.sandbox.stats().running).toBeGreaterThan(0));
    void server.close();
    return get(`${server.url}/tasks`);
  },
  async queue_full() {
    const session = await reset({ task_id: 'sku-lookup-misses-known-articles', max_steps: 1000 });
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => post(`${url()}/step`, { action: RUN }, session)),
    );
    return answers.find(({ status }) => status !== 200)!;
  },
  async sandbox_unavailable() {
    const gym = await createGym({ hosts: 1, spares: 0 });
    const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
    await gym.close();
    return post(`${server.url}/reset`).finally(() => server.close());
  },
  async timed_out() {
    const { session, body } = await post(`${url()}/reset`, { seed: 1 });
    const end_line = Object.keys(body.observation.code_dict).length;
    const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line, new_code_block: ENDLESS };
    await post(`${url()}/step`, { action: edit }, withSession(session));
    return post(`${url()}/step`, { action: RUN, timeout_s: 0.05 }, withSession(session));
  },
  async broken_task() {
    const folder = temporaryFolder();
    writeTask(folder, 'mine/broken', { 'hidden.test.js': 'no test at all' });
    const gym = await createGym({ tasks: [folder], builtin: false, hosts: 1, spares: 0 });
    const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
    const answer = await post(`${server.url}/reset`);
    await server.close();
    await gym.close();
    return answer;
  },
};

test.each(
  Object.entries(CAUSES) as [ErrorCode, () => Promise<Answer>][],
)('a client can come by %s, and is told what to do about it', async (code, cause) => {
  const { status, remedy } = ERRORS[code];
  const answer = await cause();
  expect(answer).toMatchObject({ status, body: { code, remedy, detail: expect.anything() } });
  expect(answer.headers.has('retry-after')).toBe(status === 429 || status === 503);
});

test('every entry of the catalogue is two sentences and a status that says whose fault it is', () => {
  for (const [code, { status, what, remedy }] of Object.entries(ERRORS)) {
    expect([what, remedy], code).toEqual([expect.stringMatching(/^[A-Z].+\.$/), expect.stringMatching(/^[A-Z].+\.$/)]);
    expect(status, code).toBeGreaterThanOrEqual(400);
  }
});
