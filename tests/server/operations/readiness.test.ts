import { expect, test } from 'vitest';
import { createGym, startServer } from '../../../src/index.ts';
import { get, servedGym } from '../served-gym.ts';

const served = servedGym({ token: 'secret' });

test('a server with a live host is ready, and says so without a token', async () => {
  await served.gym.ready();
  expect(await get(`${served.server.url}/ready`)).toMatchObject({ status: 200, body: { status: 'ready' } });
});

test('a server whose sandbox is gone is healthy and not ready', async () => {
  const gym = await createGym({ hosts: 1, spares: 0 });
  const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
  await gym.close();
  const answer = await get(`${server.url}/ready`);
  const health = await get(`${server.url}/health`);
  await server.close();
  expect(answer).toMatchObject({ status: 503, body: { code: 'sandbox_unavailable' } });
  expect(health.status).toBe(200);
});

test('an empty token is refused rather than known to everybody', async () => {
  await expect(served.serve({ token: '' })).rejects.toThrow('Expected a token or none, got an empty text.');
});
