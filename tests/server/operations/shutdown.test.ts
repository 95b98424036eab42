import { expect, test, vi } from 'vitest';
import { ROOT } from '../../e2e/repository.ts';
import { type ServedProcess, startServed } from '../../e2e/served-process.ts';
import { type Answer, beginEndlessRun, connect, ENDLESS, get, post, withSession } from '../served-gym.ts';

const start = (): Promise<ServedProcess> =>
  startServed([process.execPath, 'src/cli/main.ts', 'serve'], ROOT, { PORT: '0', HOST: '127.0.0.1' });

const running = async ({ url }: ServedProcess) => {
  const { body } = await get(`${url}/metrics`);
  return Number(/^tracefix_sandbox_running (\d+)$/m.exec(String(body))?.[1]);
};

/** Makes ready a step over HTTP whose tests last until their deadline; it is taken when the function is called. */
async function endlessStep({ url }: ServedProcess): Promise<() => Promise<Answer>> {
  const { session, body } = await post(`${url}/reset`, { seed: 1 });
  const end = Object.keys(body.observation.code_dict).length;
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: end, new_code_block: ENDLESS };
  await post(`${url}/step`, { action: edit }, withSession(session));
  return () => post(`${url}/step`, { action: { action_type: 'RUN_TESTS' } }, withSession(session));
}

test('SIGTERM lets steps on both doors finish, tells everybody else why, and ends with 0', async () => {
  const server = await start();
  const [busy, idle] = [await connect(server), await connect(server)];
  const closing = new Promise<string>((resolve) => idle.socket.once('close', (code, why) => resolve(`${code} ${why}`)));
  const takeStep = await endlessStep(server);
  await beginEndlessRun(busy);
  const step = takeStep();
  await vi.waitFor(async () => expect(await running(server)).toBe(2), 5000);
  const ended = server.stop();
  expect(await closing).toBe('1001 server stops');
  for (const path of ['/ready', '/health', '/tasks']) {
    const refused = await get(`${server.url}${path}`);
    expect(refused).toMatchObject({ status: 503, body: { code: 'shutting_down' } });
    expect(refused.headers.get('retry-after')).toBe('1');
  }
  await expect(connect(server)).rejects.toThrow('503');
  expect((await busy.next()).type).toBe('observation');
  expect((await step).body.observation.tests_passed).toBe(0);
  expect(await busy.closed).toBe(1001);
  expect(await ended).toBe(0);
});

test('a second signal ends it at once', async () => {
  const server = await start();
  const busy = await connect(server);
  await beginEndlessRun(busy);
  await vi.waitFor(async () => expect(await running(server)).toBe(1), 5000);
  void server.stop('SIGTERM');
  await vi.waitFor(async () => expect((await get(`${server.url}/ready`)).status).toBe(503));
  expect(await server.stop('SIGTERM')).toBe(143);
});
