import { expect, test, vi } from 'vitest';
import { beginEndlessRun, connect, servedGym } from '../served-gym.ts';

const served = servedGym();
const CROWD = 8;

test('a client with one session waits for one run of a client with many, not for all of them', async () => {
  const server = await served.serve({ trustProxy: 1 });
  const join = (address: string) => connect(server, '', { 'x-forwarded-for': address });
  // Prepared beforehand, so that the queue holds steps alone.
  const single = await join('2.2.2.2');
  await single.ask({ type: 'reset', data: { seed: 1 } });
  const crowd = await Promise.all(Array.from({ length: CROWD }, () => join('1.1.1.1')));
  let answered = 0;
  await Promise.all(
    crowd.map(async (client) => {
      await beginEndlessRun(client);
      void client.next().then(() => (answered += 1));
    }),
  );
  await vi.waitFor(() => {
    const { running, queued } = served.gym.sandbox.stats();
    expect(running + queued).toBe(CROWD);
  });
  const { running } = served.gym.sandbox.stats();
  const { type } = await single.ask({ type: 'step', data: { action_type: 'RUN_TESTS' } });
  expect(type).toBe('observation');
  expect(answered).toBeLessThanOrEqual(running);
  for (const client of crowd) client.socket.terminate();
});
