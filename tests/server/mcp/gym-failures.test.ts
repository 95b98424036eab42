/** What the gym cannot do is no fault of an agent's call, and no answer of a tool. */
import { expect, test } from 'vitest';
import { ENDLESS, servedGym } from '../served-gym.ts';
import { call, initialized, rpc } from './rpc-client.ts';

const served = servedGym({}, { hosts: 1, spares: 0, queueLimit: 1 });

test('a run for which there is no room is an error for an agent too, and no step', async () => {
  const sessions = [];
  for (let n = 0; n < 4; n++)
    sessions.push(await initialized(served.server, '?task_id=sku-lookup-misses-known-articles'));
  const endless = call('replace_lines', { start_line: 1, end_line: 0, new_code_block: ENDLESS });
  for (const session of sessions) await rpc(served.server, endless, session);
  const refused: { session: string; body: unknown }[] = [];
  const runs = sessions.map(async (session) => {
    const { body } = await rpc(served.server, call('run_tests'), session);
    refused.push({ session, body });
  });
  // One runs and one waits.
  await expect.poll(() => refused.length).toBe(2);
  for (const { session, body } of [...refused]) {
    expect(body).toMatchObject({ error: { code: -32603, data: { error_code: 'queue_full' } } });
    const seen = await rpc(served.server, call('view_code'), session);
    expect(seen.body.result.data.observation.step_count).toBe(2);
  }
  for (const session of sessions) {
    await fetch(`${served.server.url}/mcp`, { method: 'DELETE', headers: { 'mcp-session-id': session } });
  }
  await Promise.all(runs);
});
