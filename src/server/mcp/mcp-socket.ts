/** One client on the socket `/mcp`: raw JSON-RPC in a session of its own, answered in order. */
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { type Answering, answerInOrder } from '../socket/answer-in-order.ts';
import { send } from '../socket/send.ts';
import type { TakenSession } from '../socket/take-session.ts';
import { parseJson } from '../wire/json.ts';
import { splitUrl } from '../wire/split-url.ts';
import { episodeOptions } from './episode-options.ts';
import { answerRpc } from './handler.ts';
import { failure, idOf, type RpcAnswer } from './json-rpc.ts';
import { noteRpcError, rpcErrorOf } from './rpc-error-of.ts';

/** Answers until either side closes; the first call begins the episode that the URL chooses. */
export function serveMcpSocket(
  context: ServerContext,
  socket: WebSocket,
  { session }: TakenSession,
  request: IncomingMessage,
): Answering {
  const { client } = session;
  const chosen = episodeOptions(splitUrl(request).query, context.wire.reset);
  return answerInOrder(context, socket, session, async (text) => {
    const startMs = performance.now();
    const input = parsed(text);
    const reply = await admitted(input).catch((error: unknown) => {
      noteRpcError(context, error);
      return failure(idOf(input), rpcErrorOf(context, error));
    });
    if (reply !== undefined) await send(socket, reply, context.unreadTimeoutMs);
    context.metrics.frame('mcp', startMs);
  });

  async function admitted(input: unknown): Promise<RpcAnswer | undefined> {
    await context.admit?.(client.address);
    return context.limitRunning(client.address, () =>
      session.run((signal) => answerRpc(context, { own: session, begins: true, ...chosen, client, signal }, input)),
    );
  }
}

/** @throws {TraceFixError} `at_capacity`, `client_limit` */
export function takeMcpSession(context: ServerContext, request: IncomingMessage, onExpire: () => void): TakenSession {
  const session = context.sessions.open('mcp', context.clientOf(request), onExpire);
  session.agentOnly = true;
  return { session, leave: () => context.sessions.end(session) };
}

export function mcpRefusal(context: ServerContext, _request: IncomingMessage, error: TraceFixError): RpcAnswer {
  return failure(null, rpcErrorOf(context, error));
}

/** `undefined` for what is no JSON, which is answered as a parse error. */
function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
