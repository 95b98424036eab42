import { describe, expect, test } from 'vitest';
import { connect, get, post, servedGym, withSession } from './served-gym.ts';

const served = servedGym();
const VIEW = { action: { action_type: 'VIEW_CODE' } };
const SUBMIT = { action: { action_type: 'SUBMIT' } };

describe('a fork', () => {
  test('stands where its episode does and goes its own way', async () => {
    const { url } = served.server;
    const { session } = await post(`${url}/reset`, { seed: 1 });
    await post(`${url}/step`, VIEW, withSession(session));
    const fork = await post(`${url}/fork`, {}, withSession(session));
    expect(fork).toMatchObject({ status: 200, body: { done: false, observation: { step_count: 1 } } });
    expect(fork.session).not.toBe(session);
    await post(`${url}/step`, SUBMIT, withSession(fork.session));
    const state = (await get(`${url}/state`, withSession(fork.session))).body;
    expect(state).toMatchObject({ episode_id: fork.body.episode_id, step_count: 2 });
    expect((await post(`${url}/step`, VIEW, withSession(session))).body.observation.step_count).toBe(2);
  });

  test('of an episode that a socket plays is asked for by its drawn id, never by a chosen one', async () => {
    const { url } = served.server;
    const client = await connect(served.server);
    const drawn = await client.ask({ type: 'reset' });
    const fork = await post(`${url}/fork`, { episode_id: drawn.data.observation.info.episode_id });
    expect(fork.status).toBe(200);
    await client.ask({ type: 'reset', data: { episode_id: 'label' } });
    const refused = await post(`${url}/fork`, { episode_id: 'label' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'session_needed' } });
    expect(await post(`${url}/fork`, { episode_id: 'nobody' })).toMatchObject({
      status: 404,
      body: { code: 'unknown_episode' },
    });
  });

  test('takes a slot', async () => {
    const server = await served.serve({ maxSessions: 1 });
    const { session } = await post(`${server.url}/reset`);
    expect(await post(`${server.url}/fork`, {}, withSession(session))).toMatchObject({ status: 503 });
  });
});

test('the grader answers strictly between 0 and 1, whatever the source', async () => {
  const { url } = served.server;
  const [task] = served.gym.tasks.tasks;
  const grade = async (source: string) => (await post(`${url}/grader`, { task_id: task?.id, source })).body;
  const [solved, broken] = [await grade(task?.secret.solution ?? ''), await grade('(')];
  expect(solved).toEqual({ score: 0.999, score_breakdown: expect.any(Object) });
  expect(broken.score).toBe(0.001);
  expect(await post(`${url}/grader`, { task_id: 'no-such', source: '' })).toMatchObject({
    status: 404,
    body: { code: 'unknown_task' },
  });
  expect(await post(`${url}/grader`, { task_id: task?.id })).toMatchObject({
    status: 422,
    body: { code: 'invalid_request' },
  });
});

test('a trajectory can be read while the episode is played and after its session has gone', async () => {
  const { url } = served.server;
  const client = await connect(served.server);
  const { data } = await client.ask({ type: 'reset', data: { seed: 1 } });
  const id = data.observation.info.episode_id;
  await client.ask({ type: 'step', data: VIEW.action });
  const early = await get(`${url}/episodes/${id}/trajectory`);
  expect(early.body).toMatchObject({ episode_id: id, done: false, steps: [{ action: { action_type: 'VIEW_CODE' } }] });
  await client.ask({ type: 'step', data: SUBMIT.action });
  client.send({ type: 'close' });
  await client.closed;
  const late = await get(`${url}/episodes/${id}/trajectory`);
  expect(late.body).toMatchObject({ episode_id: id, done: true });
  expect(late.body.steps).toHaveLength(2);
  expect(await get(`${url}/episodes/nobody/trajectory`)).toMatchObject({
    status: 404,
    body: { code: 'unknown_episode' },
  });
});

test('a trajectory is told step by step, since that of a long episode is longer than a text can be', async () => {
  const { url } = served.server;
  const { session, body } = await post(`${url}/reset`, { seed: 1 });
  const wide = `// ${'x'.repeat(9000)}\n`.repeat(13);
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: wide };
  for (const action of [edit, edit, ...Array.from({ length: 8 }, () => VIEW.action)]) {
    await post(`${url}/step`, { action }, withSession(session));
  }
  const response = await fetch(`${url}/episodes/${body.observation.info.episode_id}/trajectory`);
  expect(response.headers.get('content-length')).toBeNull();
  const text = await response.text();
  expect(text.length).toBeGreaterThan(4_000_000);
  const { steps, done } = JSON.parse(text);
  expect(steps.map((step: { observation: { step_count: number } }) => step.observation.step_count)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(done).toBe(false);
});
