import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { describe, expect, test } from 'vitest';
import { connect, get, post, servedGym } from './served-gym.ts';

const served = servedGym();

describe('a token', () => {
  test('is asked for everywhere but at the door', async () => {
    const { url } = await served.serve({ token: 'secret' });
    for (const path of ['/tasks', '/metadata', '/state', '/metrics', '/nowhere']) {
      const answer = await get(url + path);
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    expect((await get(`${url}/tasks`, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await get(`${url}/tasks`, { authorization: 'Bearer secret' })).status).toBe(200);
    expect((await get(`${url}/tasks?token=secret`)).status).toBe(200);
    expect((await get(`${url}/health`)).status).toBe(200);
  });

  test('is asked for at the upgrade', async () => {
    const server = await served.serve({ token: 'secret' });
    await expect(connect(server)).rejects.toThrow('401');
    await expect(connect(server, '?token=wrong')).rejects.toThrow('401');
    const client = await connect(server, '?token=secret');
    expect((await client.ask({ type: 'state' })).type).toBe('state');
  });
});

test('production mode hides HTTP control and the trainer, and keeps /ws', async () => {
  const server = await served.serve({ mode: 'production' });
  for (const path of ['/reset', '/step', '/close', '/fork', '/grader']) {
    expect(await post(server.url + path, {})).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
  }
  expect((await get(`${server.url}/state`)).status).toBe(404);
  expect((await get(`${server.url}/tasks/sku-lookup-misses-known-articles`)).status).toBe(200);
  const { paths } = (await get(`${server.url}/openapi.json`)).body;
  for (const path of ['/reset', '/step', '/state', '/fork', '/grader']) expect(paths).not.toHaveProperty([path]);
  const client = await connect(server);
  const { data } = await client.ask({ type: 'reset' });
  const trajectory = `${server.url}/episodes/${data.observation.info.episode_id}/trajectory`;
  expect(await get(trajectory)).toMatchObject({ status: 403, body: { code: 'not_available' } });
  await client.ask({ type: 'step', data: { action_type: 'SUBMIT' } });
  expect((await get(trajectory)).status).toBe(200);
});

test('a client that sends more than its rate is told so, on every door', async () => {
  const server = await served.serve({ rateLimit: { requests: 2, seconds: 1000 } });
  const client = await connect(server);
  await get(`${server.url}/tasks?limit=1`);
  await client.ask({ type: 'state' });
  const answer = await get(`${server.url}/tasks?limit=1`);
  expect((await get(`${server.url}/health`)).status).toBe(200);
  expect(answer).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
  expect(answer.headers.get('retry-after')).toBe('1000');
  expect((await client.ask({ type: 'state' })).data).toMatchObject({
    code: 'EXECUTION_ERROR',
    error_code: 'rate_limited',
  });
});

describe('what is no route', () => {
  test.each([
    ['GET', '/nowhere', 404, null],
    ['GET', '/page/app-js', 404, null],
    ['GET', '/reset', 405, 'POST'],
    ['DELETE', '/reset', 405, 'POST'],
    ['POST', '/health', 405, 'GET'],
    ['HEAD', '/health', 405, 'GET'],
    ['OPTIONS', '/step', 405, 'POST'],
    ['POST', '/tasks/some-id', 405, 'GET'],
  ])('%s %s answers %i', async (method, path, status, allow) => {
    const response = await fetch(served.server.url + path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toBe(allow);
    if (method !== 'HEAD') {
      expect(await response.json()).toEqual({ detail: status === 404 ? 'Not Found' : 'Method Not Allowed' });
    }
  });

  test.each([
    ['/tasks/?limit=1', '/tasks?limit=1'],
    // A browser takes a backslash for a slash, and two slashes for another host.
    ['/%5Cevil.example/splits/', '/%5Cevil.example/splits'],
    ['/%0Aevil.example/splits/', '/%0Aevil.example/splits'],
  ])('a slash too many is sent on without it, and on this server: %s', async (path, location) => {
    const response = await fetch(served.server.url + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, location]);
  });

  test('no answer invites other origins', async () => {
    const { headers } = await get(`${served.server.url}/tasks`, { origin: 'https://example.com' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('clients of other versions', () => {
  test('one that offers HTTP/2 is answered in HTTP/1.1', async () => {
    const headers = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABk' };
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${served.server.url}/health`, { headers }, (answer) =>
        resolve(answer.resume().statusCode),
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(200);
  });

  test('a probe in HTTP/1.0 needs no Host', async () => {
    const answer = await new Promise((resolve, reject) => {
      let text = '';
      const tcp = connectTcp(served.server.port, '127.0.0.1', () => tcp.write('GET /health HTTP/1.0\r\n\r\n'));
      tcp.on('data', (chunk) => (text += chunk)).on('close', () => resolve(text));
      tcp.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n.*healthy/s);
  });
});
