import { expect, test, vi } from 'vitest';
import { connect, get, post, servedGym, withSession } from '../served-gym.ts';

const served = servedGym();

async function scrape(url: string): Promise<Map<string, number>> {
  const { body } = await get(`${url}/metrics`);
  const lines = String(body).split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

test('an episode over HTTP shows in every figure that it moves', async () => {
  const { url } = await served.serve();
  const { session } = await post(`${url}/reset`, { seed: 1, difficulty: 'easy' });
  for (const action_type of ['VIEW_CODE', 'RUN_TESTS', 'SUBMIT']) {
    await post(`${url}/step`, { action: { action_type } }, withSession(session));
  }
  const figures = await scrape(url);
  const some = (name: string) => [...figures].filter(([series, value]) => series.startsWith(name) && value > 0);
  expect(figures.get('tracefix_episodes_started_total{game="fix",difficulty="easy"}')).toBe(1);
  expect(figures.get('tracefix_episodes_finished_total{game="fix",end="terminated",difficulty="easy"}')).toBe(1);
  expect(figures.get('tracefix_episode_score_count{game="fix",difficulty="easy"}')).toBe(1);
  expect(figures.get('tracefix_steps_total{game="fix",action="VIEW_CODE"}')).toBe(1);
  expect(figures.get('tracefix_steps_total{game="fix",action="UNDO_EDIT"}')).toBe(0);
  expect(figures.get('tracefix_step_duration_seconds_count{game="fix",action="SUBMIT"}')).toBe(1);
  expect(some('tracefix_verdicts_total{').map(([series]) => series)).toEqual([
    'tracefix_verdicts_total{game="fix",status="failed",files="visible"}',
    'tracefix_verdicts_total{game="fix",status="failed",files="whole"}',
  ]);
  expect(figures.get('tracefix_http_request_duration_seconds_count{method="POST",route="/step",status="200"}')).toBe(3);
  expect(figures.get('tracefix_sessions{game="fix",door="http"}')).toBe(1);
  expect(figures.get('tracefix_ready')).toBe(1);
  for (const name of [
    'process_resident_memory_bytes',
    'process_open_descriptors',
    'sandbox_hosts',
    'sandbox_runs_total',
  ])
    expect(figures.get(`tracefix_${name}`), name).toBeGreaterThan(0);
  expect(figures.get('tracefix_event_loop_lag_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
});

test('frames, sockets and episodes that are left show as well', async () => {
  const server = await served.serve();
  const client = await connect(server);
  await client.ask({ type: 'reset', data: { difficulty: 'easy' } });
  await client.ask({ type: 'state' });
  await client.ask('{"type": "nonsense"}');
  client.socket.close();
  await vi.waitFor(async () => {
    const figures = await scrape(server.url);
    expect(figures.get('tracefix_sockets_closed_total{game="fix",reason="closed"}')).toBe(1);
    expect(figures.get('tracefix_episodes_finished_total{game="fix",end="abandoned",difficulty="easy"}')).toBe(1);
    expect(figures.get('tracefix_socket_frame_duration_seconds_count{game="fix",type="state"}')).toBe(1);
    expect(figures.get('tracefix_socket_frame_duration_seconds_count{game="fix",type="invalid"}')).toBe(1);
    expect(figures.get('tracefix_refusals_total{code="unknown_type"}')).toBe(1);
  });
});

test('no client can add a series', async () => {
  const { url } = await served.serve();
  const { session } = await post(`${url}/reset`, { seed: 1, episode_id: 'marker' });
  const before = await scrape(url);
  await get(`${url}/marker"} 1`);
  await fetch(`${url}/tasks`, { method: 'MARKER' });
  await get(`${url}/tasks/marker`, { 'x-request-id': 'marker', 'x-forwarded-for': 'marker' });
  await post(`${url}/step`, { action: { action_type: 'marker' } }, withSession(session));
  const after = await scrape(url);
  expect([...after.keys()].join('\n')).not.toMatch(/marker/i);
  const added = [...after.keys()].filter((series) => !before.has(series));
  expect(new Set(added.map((series) => /route="([^"]*)"/.exec(series)?.[1]))).toEqual(
    new Set(['/metrics', '/tasks/:id', '/step', 'none']),
  );
});

test('servers of one process count apart', async () => {
  const [one, other] = [await served.serve(), await served.serve()];
  await post(`${one.url}/reset`, { difficulty: 'easy' });
  const started = 'tracefix_episodes_started_total{game="fix",difficulty="easy"}';
  expect([(await scrape(one.url)).get(started), (await scrape(other.url)).get(started)]).toEqual([1, 0]);
});
