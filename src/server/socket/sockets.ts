/** The upgrade to `/ws`, its slots, and the pings that find dead sockets. */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { isAuthorized, splitUrl } from '../http/guards.ts';
import { serveOnlooker } from './onlooker.ts';
import { send, serveSocket } from './socket.ts';
import { type TakenSession, takeSession } from './take-session.ts';

export interface Sockets {
  /** Tells every client that the server goes away (1001), and waits until they have gone or `limitMs` is over. */
  close(limitMs: number): Promise<void>;
}

/** Serves `/ws` on an HTTP server; sockets are pinged every `pingMs`. */
export function attachSockets(server: Server, context: ServerContext, pingMs: number): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: context.bodyLimit, perMessageDeflate: false });
  const silent = new WeakSet<WebSocket>();

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // A client that vanishes during the handshake is no error of ours.
    stream.on('error', () => stream.destroy());
    const refusal = refusalOf(context, request);
    if (refusal !== undefined) return refuse(stream, refusal);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', (error) => context.logger.debug({ err: error }, 'socket failed'));
      socket.on('pong', () => silent.delete(socket));
      if (splitUrl(request).path === '/ws') admit(context, socket, request);
      else if (context.web !== undefined) serveOnlooker(context.web, socket);
    });
  });

  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      // What is not read cannot be heard: a paused socket's pong waits behind its frames.
      if (socket.isPaused) continue;
      if (silent.has(socket)) socket.terminate();
      else {
        silent.add(socket);
        socket.ping();
      }
    }
  }, pingMs).unref();

  return {
    async close(limitMs) {
      clearInterval(pinging);
      for (const socket of sockets.clients) socket.close(1001, 'server stops');
      await gone(sockets.clients, limitMs);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

/** The refusal comes as a frame, since that is what OpenEnv's clients read. */
function admit(context: ServerContext, socket: WebSocket, request: IncomingMessage): void {
  let taken: TakenSession;
  try {
    taken = takeSession(context, request, () => socket.close(1001, 'idle for too long'));
  } catch (error) {
    if (!(error instanceof TraceFixError)) throw error;
    context.metrics.add('errors', { code: error.code });
    void send(socket, { type: 'error', data: refusalData(context, error) });
    socket.close(1000);
    return;
  }
  socket.on('close', taken.leave);
  serveSocket(context, socket, taken);
}

function refusalData({ sessions }: ServerContext, { code, message }: TraceFixError): Readonly<Record<string, unknown>> {
  if (code !== 'at_capacity') return { message, code: 'SESSION_ERROR', error_code: code };
  return { message, code: 'CAPACITY_REACHED', active_sessions: sessions.size, max_sessions: sessions.max };
}

function refusalOf(context: ServerContext, request: IncomingMessage): 401 | 403 | 503 | undefined {
  if (context.draining) return 503;
  const { path } = splitUrl(request);
  if (path !== '/ws' && (path !== '/ws/ui' || context.web === undefined)) return 403;
  return isAuthorized(context, request) ? undefined : 401;
}

function refuse(stream: Duplex, status: 401 | 403 | 503): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function gone(clients: ReadonlySet<WebSocket>, limitMs: number): Promise<void> {
  const closed = [...clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.all(closed), limit]);
  clearTimeout(timer);
}
