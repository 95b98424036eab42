/** A process that serves a gym (`gym`), or a bare `ws` server that answers every frame with as many bytes as told (`bare`). */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { createGym, startServer } from '../../src/index.ts';
import { answerQuestions } from './process.ts';

export type ServerQuestion = { readonly kind: 'port' } | { readonly kind: 'memory' };

export interface ServerAnswers {
  readonly port: number;
  /** Resident bytes after garbage has been collected. */
  readonly memory: number;
}

const [what, replyBytes] = process.argv.slice(2);
const port = what === 'gym' ? await serveGym() : await serveBare(Number(replyBytes));

answerQuestions<ServerQuestion>(async ({ kind }) => {
  if (kind === 'port') return port;
  await globalThis.gc?.({ type: 'major', execution: 'async' });
  globalThis.gc?.();
  return process.memoryUsage.rss();
});

async function serveGym(): Promise<number> {
  const gym = await createGym();
  const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
  return server.port;
}

async function serveBare(bytes: number): Promise<number> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 4096 });
  const reply = '-'.repeat(bytes);
  server.on('connection', (socket) => socket.on('message', () => socket.send(reply)));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
