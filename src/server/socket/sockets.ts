/** The upgrade to `/ws` and `/mcp`, their slots, and the pings that find dead sockets. */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { mcpRefusal, serveMcpSocket, takeMcpSession } from '../mcp/mcp-socket.ts';
import { isForeign } from '../mcp/origin.ts';
import { isAuthorized } from '../operations/is-authorized.ts';
import { noteRefusal } from '../operations/refusal.ts';
import { splitUrl } from '../wire/split-url.ts';
import { type Answering, STOPS } from './answer-in-order.ts';
import { closeIdle, cutOff, whyClosed } from './end-reason.ts';
import { serveOnlooker } from './onlooker.ts';
import { send } from './send.ts';
import { serveSocket } from './socket.ts';
import { type TakenSession, takeSession } from './take-session.ts';

export interface Sockets {
  /** Tells every client that the server goes away (1001): those that wait for an answer, once they have it. */
  finish(): void;
  /** Waits until they have gone or `limitMs` is over. */
  close(limitMs: number): Promise<void>;
}

/** What differs between the paths that have sessions. */
interface SocketDoor {
  /** @throws {TraceFixError} */
  take(context: ServerContext, request: IncomingMessage, onExpire: () => void): TakenSession;
  serve(context: ServerContext, socket: WebSocket, taken: TakenSession, request: IncomingMessage): Answering;
  /** The only message to a client that gets no session. */
  refusal(context: ServerContext, request: IncomingMessage, error: TraceFixError): unknown;
}

/** Serves `/ws` and `/mcp` on an HTTP server; sockets are pinged every `pingMs`. */
export function attachSockets(server: Server, context: ServerContext, pingMs: number): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: context.bodyLimit, perMessageDeflate: false });
  const silent = new WeakSet<WebSocket>();
  const answering = new Map<WebSocket, Answering>();

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', destroy);
    const refusal = refusalOf(context, request);
    if (refusal !== undefined) {
      if (refusal !== 403) noteRefusal(context, refusal === 401 ? 'unauthorized' : 'shutting_down');
      return refuse(stream, refusal);
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      listen(socket);
      try {
        serve(socket, request);
      } catch (error) {
        // Nobody above would catch it: it would end the process, and with it every other client.
        context.logger.error({ err: error }, 'socket failed');
        socket.terminate();
      }
    });
  });

  function serve(socket: WebSocket, request: IncomingMessage): void {
    const door = DOORS.get(splitUrl(request).path);
    if (door !== undefined) admit(socket, request, door);
    else if (context.web !== undefined) serveOnlooker(context.web, socket);
  }

  function listen(socket: WebSocket): void {
    socket.on('error', (error) => context.logger.debug({ err: error }, 'socket failed'));
    socket.on('pong', () => silent.delete(socket));
  }

  /** The refusal comes as a frame, since that is what OpenEnv's clients read. */
  function admit(socket: WebSocket, request: IncomingMessage, door: SocketDoor): void {
    const client = context.clientOf(request);
    try {
      const taken = door.take(context, request, () => closeIdle(socket));
      keep(socket, taken, door.serve(context, socket, taken, request));
    } catch (error) {
      if (!(error instanceof TraceFixError)) throw error;
      noteRefusal(context, error.code, { client: client.address });
      void send(socket, door.refusal(context, request, error), context.unreadTimeoutMs);
      socket.close(1000);
    }
  }

  function keep(socket: WebSocket, taken: TakenSession, served: Answering): void {
    const { session } = taken;
    const about = { session: session.shortId, client: session.client.address };
    const openedMs = performance.now();
    answering.set(socket, served);
    context.logger.debug(about, 'socket opened');
    socket.on('close', (code) => {
      taken.leave();
      answering.delete(socket);
      const reason = whyClosed(socket, code, context.draining);
      context.metrics.socketClosed(reason);
      const seconds = Math.round((performance.now() - openedMs) / 1000);
      context.logger.info({ ...about, code, reason, frames: served.messages, seconds }, 'socket closed');
    });
  }

  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      // What is not read cannot be heard: a paused socket's pong waits behind its frames.
      if (socket.isPaused) continue;
      if (silent.has(socket)) cutOff(socket, 'silent');
      else {
        silent.add(socket);
        socket.ping();
      }
    }
  }, pingMs).unref();

  function finish(): void {
    for (const socket of sockets.clients) {
      const served = answering.get(socket);
      if (served === undefined) socket.close(...STOPS);
      else served.finish();
    }
  }

  return {
    finish,
    async close(limitMs) {
      clearInterval(pinging);
      for (const socket of sockets.clients) socket.close(...STOPS);
      await gone(sockets.clients, limitMs);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

const DOORS: ReadonlyMap<string, SocketDoor> = new Map([
  ['/ws', { take: takeSession, serve: serveSocket, refusal: errorFrame }],
  ['/mcp', { take: takeMcpSession, serve: serveMcpSocket, refusal: mcpRefusal }],
]);

function errorFrame(context: ServerContext, request: IncomingMessage, error: TraceFixError): unknown {
  return { type: 'error', data: refusalData(context, request, error) };
}

function refusalData(
  context: ServerContext,
  request: IncomingMessage,
  { code, message }: TraceFixError,
): Readonly<Record<string, unknown>> {
  const { sessions } = context;
  if (code === 'at_capacity') {
    return { message, code: 'CAPACITY_REACHED', active_sessions: sessions.size, max_sessions: sessions.max };
  }
  if (code !== 'client_limit') return { message, code: 'SESSION_ERROR', error_code: code };
  const active = sessions.countOf(context.clientOf(request));
  const counts = { active_sessions: active, max_sessions: sessions.maxPerClient };
  return { message, code: 'CAPACITY_REACHED', error_code: code, ...counts };
}

function refusalOf(context: ServerContext, request: IncomingMessage): 401 | 403 | 503 | undefined {
  if (context.draining) return 503;
  if (!isServed(context, request)) return 403;
  return isAuthorized(context, request) ? undefined : 401;
}

function isServed({ web, cors }: ServerContext, request: IncomingMessage): boolean {
  switch (splitUrl(request).path) {
    case '/ws':
      return true;
    case '/ws/ui':
      return web !== undefined;
    case '/mcp':
      return !isForeign(request, cors);
    default:
      return false;
  }
}

/**
 * A client that vanishes during the handshake is no error of ours. Like every listener of a socket it stands apart from the
 * upgrade, or the socket would keep its request for as long as it lives.
 */
function destroy(this: Duplex): void {
  this.destroy();
}

/** The client may keep its side open for as long as it likes; ours is not kept for it. */
function refuse(stream: Duplex, status: 401 | 403 | 503): void {
  const retry = status === 503 ? 'Retry-After: 1\r\n' : '';
  const text = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`;
  stream.end(text, () => stream.destroy());
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
