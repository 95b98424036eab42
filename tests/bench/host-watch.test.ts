import { expect, test, vi } from 'vitest';
import { eightTests, runPassing } from '../../bench/eight-tests.ts';
import { watchHosts } from '../../bench/host-watch.ts';
import { createSandbox } from '../../sandbox/index.ts';

test('the host that serves a run is told from the spare, and its death costs the next run nothing but time', async () => {
  using hosts = watchHosts();
  await using sandbox = createSandbox({ hosts: 1, spares: 1 });
  const request = await eightTests(sandbox);
  const run = () => runPassing(sandbox, request);
  // Later, a spare that comes up would be the next to serve.
  await vi.waitFor(() => expect(sandbox.stats().spares).toBe(1), { timeout: 10_000 });
  const server = await hosts.serverOf(run);
  // The two take turns.
  expect(await hosts.serverOf(run)).not.toBe(server);
  const isServing = hosts.kill(server);
  expect(isServing()).toBe(false);
  const verdict = run();
  expect(isServing()).toBe(true);
  expect((await verdict).status).toBe('passed');
  expect(sandbox.stats().deaths).toBe(1);
});
