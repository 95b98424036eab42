import { describe, expect, test, vi } from 'vitest';
import { beginEndlessRun, connect, get, post, servedGym, withSession } from '../served-gym.ts';

const served = servedGym();
const from = (address: string) => ({ 'x-forwarded-for': address });
const SUBMIT = { action: { action_type: 'SUBMIT' } };

describe('who a client is', () => {
  const once = { requests: 1, seconds: 1000 };
  const twice = async (url: string, first: string, second: string) => {
    await get(`${url}/tasks?limit=1`, from(first));
    return (await get(`${url}/tasks?limit=1`, from(second))).status;
  };

  test('is decided by the remote address where no proxy is trusted', async () => {
    const { url } = await served.serve({ rateLimit: once });
    expect(await twice(url, '1.1.1.1', '2.2.2.2')).toBe(429);
  });

  test('is decided by what the trusted proxy added, whatever the client wrote before it', async () => {
    const { url } = await served.serve({ rateLimit: once, trustProxy: 1 });
    expect(await twice(url, '1.1.1.1', '2.2.2.2')).toBe(200);
    expect(await twice(url, '9.9.9.9, 3.3.3.3', '8.8.8.8, 3.3.3.3')).toBe(429);
    expect(await twice(url, `${'8.8.8.8,'.repeat(1500)}4.4.4.4`, '4.4.4.4')).toBe(429);
  });

  test('is decided by the outermost of several trusted proxies', async () => {
    const { url } = await served.serve({ rateLimit: once, trustProxy: 2 });
    expect(await twice(url, '5.5.5.5, 10.0.0.1', '6.6.6.6, 10.0.0.1')).toBe(200);
    expect(await twice(url, 'x, 7.7.7.7, 10.0.0.1', 'y, 7.7.7.7, 10.0.0.2')).toBe(429);
  });
});

describe('sessions of one client', () => {
  test('are bounded on every door, and take nothing from another client', async () => {
    const server = await served.serve({ maxSessionsPerClient: 1, trustProxy: 1 });
    const { session } = await post(`${server.url}/reset`, { seed: 1 }, from('1.1.1.1'));
    const refused = await post(`${server.url}/reset`, {}, from('1.1.1.1'));
    expect(refused).toMatchObject({ status: 429, body: { code: 'client_limit' } });
    const socket = await connect(server, '', from('1.1.1.1'));
    expect((await socket.next()).data).toMatchObject({
      code: 'CAPACITY_REACHED',
      error_code: 'client_limit',
      active_sessions: 1,
      max_sessions: 1,
    });
    expect(await socket.closed).toBe(1000);
    expect((await post(`${server.url}/reset`, {}, from('2.2.2.2'))).status).toBe(200);
    await post(`${server.url}/step`, SUBMIT, { ...withSession(session), ...from('1.1.1.1') });
    expect((await post(`${server.url}/reset`, {}, from('1.1.1.1'))).status).toBe(200);
  });

  test('are counted down when they end', async () => {
    const server = await served.serve({ maxSessionsPerClient: 1 });
    for (let turn = 0; turn < 3; turn += 1) {
      const client = await connect(server);
      expect((await client.ask({ type: 'state' })).type).toBe('state');
      client.socket.close();
      await client.closed;
      await vi.waitFor(async () => {
        const { body } = await get(`${server.url}/metrics`);
        expect(String(body)).toContain('tracefix_sessions{game="fix",door="socket"} 0');
      });
    }
  });
});

test('requests of one client that run at once are bounded on every door', async () => {
  const server = await served.serve({ maxRunningPerClient: 1 });
  const busy = await connect(server);
  await beginEndlessRun(busy);
  await vi.waitFor(() => expect(served.gym.sandbox.stats().running).toBeGreaterThan(0));
  const refused = await get(`${server.url}/tasks`);
  expect(refused).toMatchObject({ status: 429, body: { code: 'client_limit' } });
  const other = await connect(server);
  expect((await other.ask({ type: 'state' })).data).toMatchObject({ error_code: 'client_limit' });
  expect((await get(`${server.url}/health`)).status).toBe(200);
  busy.socket.terminate();
  await vi.waitFor(async () => expect((await get(`${server.url}/tasks`)).status).toBe(200));
});
