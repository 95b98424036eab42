/** Clients that go without a word, wherever they are. */
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, nextFrame } from './doors.ts';
import type { Tally } from './tally.ts';

const WAYS: readonly ((url: string) => Promise<void>)[] = [
  afterConnecting,
  duringReset,
  duringRun,
  duringHandshake,
  duringRequest,
  withoutReadingTheAnswer,
];

export async function vanish(url: string, tally: Tally): Promise<void> {
  const way = WAYS[Math.floor(Math.random() * WAYS.length)]!;
  await way(url);
  tally.count(`vanished: ${way.name}`);
}

async function afterConnecting(url: string): Promise<void> {
  (await connect(url)).terminate();
}

async function duringReset(url: string): Promise<void> {
  const socket = await connect(url);
  socket.send('{"type":"reset"}');
  await sleep(Math.random() * 5);
  socket.terminate();
}

async function duringRun(url: string): Promise<void> {
  const socket = await connect(url);
  socket.send('{"type":"reset"}');
  await nextFrame(socket);
  socket.send('{"type":"step","data":{"action_type":"RUN_TESTS"}}');
  await sleep(Math.random() * 8);
  socket.terminate();
}

async function duringHandshake(url: string): Promise<void> {
  const { port } = new URL(url);
  const socket = connectTcp(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n');
  await sleep(Math.random() * 50);
  socket.destroy();
}

async function duringRequest(url: string): Promise<void> {
  const { port } = new URL(url);
  const socket = connectTcp(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /reset HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"seed"',
  );
  await sleep(Math.random() * 50);
  socket.destroy();
}

async function withoutReadingTheAnswer(url: string): Promise<void> {
  const gone = new AbortController();
  const headers = { 'content-type': 'application/json' };
  const asked = fetch(`${url}/reset`, { method: 'POST', headers, body: '{}', signal: gone.signal });
  setTimeout(() => gone.abort(), Math.random() * 10);
  await asked.then((answer) => answer.text()).catch(() => {});
}
