import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { serverEnvironment } from '../../src/rollout/environment/server-environment.ts';
import { type Outcome, rollout } from '../../src/rollout/rollout.ts';

const INFO = { id: 't', difficulty: 'easy', suite: 's', hash: 'h' };
const BEGUN = { info: { task_id: 't', episode_id: 'e' }, code_dict: { 1: 'as it is' } };
const ended = (metadata: object) => ({
  type: 'observation',
  data: { observation: BEGUN, reward: 0.5, done: true, metadata },
});

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** A server that answers whatever it is told to; undefined is no answer at all. */
async function serverThat(answer: (type: string) => unknown): Promise<string> {
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer(({ url }, response) => {
    response.end(JSON.stringify(url === '/metadata' ? { version: '1', game: 'fix' } : INFO));
  });
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('message', (frame) => {
        const told = answer(JSON.parse(String(frame)).type);
        if (told !== undefined) socket.send(typeof told === 'string' ? told : JSON.stringify(told));
      });
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function outcomeAt(url: string, answerMs?: number): Promise<Outcome> {
  const environment = await serverEnvironment(url, undefined, answerMs);
  const options = { tasks: ['t'], retries: 0 };
  const [outcome] = await Array.fromAsync(rollout(environment, () => ({ action_type: 'SUBMIT' }), options));
  await environment.close();
  return outcome!;
}

const ANSWERS: readonly (readonly [string, unknown])[] = [
  ['no JSON', 'hello'],
  ['no answer', []],
  ['the end without a score', ended({ end: 'terminated' })],
  ['a score that is none', ended({ final_score: 5 })],
  [
    'a refusal that has nothing to do with the action',
    { type: 'error', data: { message: 'm', error_code: 'unauthorized' } },
  ],
];

test.concurrent.each(
  ANSWERS,
)('what a server says wrongly is never a score, nor the fault of the agent: %s', async (_, lie) => {
  const begun = { type: 'observation', data: { observation: BEGUN, done: false } };
  const outcome = await outcomeAt(await serverThat((type) => (type === 'reset' ? begun : lie)));
  expect(outcome).toMatchObject({ kind: 'failed', cause: 'environment' });
});

test('a server that does not answer is given up', async () => {
  expect(await outcomeAt(await serverThat(() => undefined), 200)).toMatchObject({
    kind: 'failed',
    cause: 'environment',
    reasons: [expect.stringContaining('no answer within 0.2 s')],
  });
});
