import { connect as connectTcp, type Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../../src/server/index.ts';
import { get, post, servedGym, withSession } from '../served-gym.ts';

const served = servedGym();
const UPGRADE =
  'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

/** A connection without a client library: it sends what it is told and nothing else. */
function raw({ port }: RunningServer, ...texts: readonly (string | Buffer)[]): Promise<{ text: string; tcp: Socket }> {
  return new Promise((resolve) => {
    const tcp = connectTcp(port, '127.0.0.1');
    let text = '';
    tcp.on('data', (chunk) => (text += chunk.toString('latin1')));
    tcp.on('error', () => {});
    tcp.once('close', () => resolve({ text, tcp }));
    for (const each of texts) tcp.write(each);
  });
}

/** A text frame as a client sends it, under the mask of all zeros. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const length = Buffer.alloc(payload.length < 126 ? 2 : 10);
  length[0] = 0x81;
  length[1] = 0x80 | (payload.length < 126 ? payload.length : 127);
  if (payload.length >= 126) length.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([length, Buffer.alloc(4), payload]);
}

const closedFor = async ({ url }: RunningServer, reason: string) => {
  const { body } = await get(`${url}/metrics`);
  return Number(
    new RegExp(`tracefix_sockets_closed_total\\{game="fix",reason="${reason}"\\} (\\d+)`).exec(String(body))?.[1] ?? 0,
  );
};

const connections = async ({ url }: RunningServer) => {
  const { body } = await get(`${url}/metrics`);
  return Number(/^tracefix_connections (\d+)$/m.exec(String(body))?.[1]);
};

describe('a request that does not arrive', () => {
  test.each([
    ['anything', ''],
    ['headers', 'GET /health HTTP/1.1\r\nHost: x\r\n'],
    ['an upgrade', UPGRADE.slice(0, -2)],
    [
      'a body',
      'POST /reset HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"seed"',
    ],
  ])('is answered 408 and cut: %s', async (_what, text) => {
    const server = await served.serve({ requestTimeoutMs: 300 });
    expect((await raw(server, text)).text).toMatch(/^HTTP\/1\.1 408 /);
    expect((await get(`${server.url}/health`)).status).toBe(200);
  });
});

test.each([
  ['never a whole frame', frame('{"type": "state"}').subarray(0, 9)],
  ['no pong', frame('{"type": "state"}')],
])('a socket that sends %s is ended by the pings', async (_what, bytes) => {
  const server = await served.serve({ pingMs: 50 });
  await raw(server, UPGRADE, bytes);
  await vi.waitFor(async () => expect(await closedFor(server, 'silent')).toBe(1));
});

test('a socket that does not read is cut off, and what it left unread is bounded', async () => {
  // It is not pinged meanwhile, so nothing but its unread answers can end it.
  const server = await served.serve({ unreadTimeoutMs: 300, pingMs: 600_000 });
  const wide = {
    action_type: 'REPLACE_LINES',
    start_line: 1,
    end_line: 0,
    new_code_block: `// ${'x'.repeat(9000)}\n`.repeat(10),
  };
  const view = frame('{"type": "step", "data": {"action_type": "VIEW_CODE"}}');
  const tcp = connectTcp(server.port, '127.0.0.1');
  tcp.on('error', () => {});
  tcp.pause();
  tcp.write(UPGRADE);
  tcp.write(frame('{"type": "reset", "data": {"seed": 1, "max_steps": 10000}}'));
  tcp.write(frame(JSON.stringify({ type: 'step', data: wide })));
  for (let turn = 0; turn < 500; turn += 1) tcp.write(view);
  await vi.waitFor(async () => expect(await closedFor(server, 'unread')).toBe(1), 10_000);
  const { body } = await get(`${server.url}/metrics`);
  expect(Number(/tracefix_steps_total\{game="fix",action="VIEW_CODE"\} (\d+)/.exec(String(body))?.[1])).toBeLessThan(
    250,
  );
  tcp.destroy();
});

test('an HTTP answer that nobody reads is cut off', async () => {
  const server = await served.serve({ unreadTimeoutMs: 300 });
  const { session } = await post(`${server.url}/reset`, { seed: 1, max_steps: 10_000 });
  const block = `// ${'x'.repeat(9000)}\n`.repeat(10);
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: block };
  await post(`${server.url}/step`, { action: edit }, withSession(session));
  const before = await connections(server);
  const body = '{"action": {"action_type": "VIEW_CODE"}}';
  const step = `POST /step HTTP/1.1\r\nHost: x\r\nX-Session-Id: ${session}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const tcp = connectTcp(server.port, '127.0.0.1');
  tcp.on('error', () => {});
  tcp.pause();
  for (let turn = 0; turn < 200; turn += 1) tcp.write(step);
  await vi.waitFor(async () => expect(await connections(server)).toBe(before + 1));
  await vi.waitFor(async () => expect(await connections(server)).toBe(before), 10_000);
  tcp.destroy();
});

test('connections beyond the limit are not taken', async () => {
  const server = await served.serve({ maxConnections: 2 });
  const held = [connectTcp(server.port, '127.0.0.1'), connectTcp(server.port, '127.0.0.1')];
  await Promise.all(held.map((tcp) => new Promise((resolve) => tcp.once('connect', resolve))));
  await vi.waitFor(async () => expect((await raw(server, 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n')).text).toBe(''));
  for (const tcp of held) tcp.destroy();
  await vi.waitFor(async () => {
    const { body } = await get(`${server.url}/metrics`);
    expect(String(body)).toMatch(/^tracefix_refusals_total\{code="too_many_connections"\} [1-9]/m);
  });
});

test('requests sent ahead on one connection are taken one after the other, and others have their turn between them', async () => {
  const server = await served.serve();
  const ahead = 500;
  const tcp = connectTcp(server.port, '127.0.0.1');
  tcp.write('GET /docs HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(ahead));
  await new Promise((resolve) => tcp.once('data', resolve));
  const { body } = await get(`${server.url}/metrics`);
  const [, answered] =
    /tracefix_http_request_duration_seconds_count\{method="GET",route="\/docs",status="200"\} (\d+)/.exec(body) ?? [];
  expect(Number(answered)).toBeGreaterThan(0);
  expect(Number(answered)).toBeLessThan(ahead);
  tcp.destroy();
});
