/** A socket on `/ws` or `/mcp` and its slot: taken when it opens, given back when it closes. */
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { mcpRefusal, serveMcpSocket, takeMcpSession } from '../mcp/mcp-socket.ts';
import { noteRefusal } from '../operations/refusal.ts';
import type { Answering } from './answer-in-order.ts';
import type { Door } from './door.ts';
import { closeIdle, whyClosed } from './end-reason.ts';
import { send } from './send.ts';
import { serveSocket } from './socket.ts';
import { type TakenSession, takeSession } from './take-session.ts';

/** What differs between the paths that have sessions. */
interface SocketDoor {
  /** @throws {TraceFixError} */
  take(context: ServerContext, request: IncomingMessage, onExpire: () => void): TakenSession;
  serve(context: ServerContext, socket: WebSocket, taken: TakenSession, request: IncomingMessage): Answering;
  /** The only message to a client that gets no session. */
  refusal(context: ServerContext, request: IncomingMessage, error: TraceFixError): unknown;
}

/** Serves the socket in a session, or tells it why it gets none: in a frame, since that is what OpenEnv's clients read. */
export function admitPlayer(
  { context, path }: Door,
  socket: WebSocket,
  request: IncomingMessage,
): Answering | undefined {
  const door = DOORS.get(path);
  if (door === undefined) return undefined;
  try {
    const taken = door.take(context, request, () => closeIdle(socket));
    const served = door.serve(context, socket, taken, request);
    leaveAtClose(context, socket, taken, served);
    return served;
  } catch (error) {
    if (!(error instanceof TraceFixError)) throw error;
    noteRefusal(context, error.code, { client: context.clientOf(request).address });
    void send(socket, door.refusal(context, request, error), context.unreadTimeoutMs);
    socket.close(1000);
    return undefined;
  }
}

const DOORS: ReadonlyMap<string, SocketDoor> = new Map([
  ['/ws', { take: takeSession, serve: serveSocket, refusal: errorFrame }],
  ['/mcp', { take: takeMcpSession, serve: serveMcpSocket, refusal: mcpRefusal }],
]);

function leaveAtClose(context: ServerContext, socket: WebSocket, taken: TakenSession, served: Answering): void {
  const { session } = taken;
  const about = { session: session.shortId, client: session.client.address };
  const openedMs = performance.now();
  context.logger.debug(about, 'socket opened');
  socket.on('close', (code) => {
    taken.leave();
    const reason = whyClosed(socket, code, context.draining);
    context.metrics.socketClosed(reason);
    const seconds = Math.round((performance.now() - openedMs) / 1000);
    context.logger.info({ ...about, code, reason, frames: served.messages, seconds }, 'socket closed');
  });
}

function errorFrame(context: ServerContext, request: IncomingMessage, error: TraceFixError): unknown {
  return { type: 'error', data: refusalData(context, request, error) };
}

function refusalData(
  context: ServerContext,
  request: IncomingMessage,
  { code, message }: TraceFixError,
): Readonly<Record<string, unknown>> {
  const { slots } = context;
  if (code === 'at_capacity') {
    return { message, code: 'CAPACITY_REACHED', active_sessions: slots.size, max_sessions: slots.max };
  }
  if (code !== 'client_limit') return { message, code: 'SESSION_ERROR', error_code: code };
  const active = slots.countOf(context.clientOf(request));
  const counts = { active_sessions: active, max_sessions: slots.maxPerClient };
  return { message, code: 'CAPACITY_REACHED', error_code: code, ...counts };
}
