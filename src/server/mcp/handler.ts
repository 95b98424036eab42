/** The methods of MCP and of OpenEnv's extension to it: one handler behind all three doors. */
import type { ServerContext } from '../context.ts';
import type { Session } from '../session/session.ts';
import { callForAgent } from './call-for-agent.ts';
import { callTool } from './call-tool.ts';
import type { Door } from './door.ts';
import { handshake } from './handshake.ts';
import { failure, idOf, type RpcAnswer, RpcError, type RpcRequest, readRequest, success } from './json-rpc.ts';
import { beginEpisode, closeSession, openSession, sessionOf } from './mcp-session.ts';
import { noteRpcError, rpcErrorOf } from './rpc-error-of.ts';
import { listTools } from './tools.ts';

/** Answers one message that is parsed already; a notification of MCP's is not answered. */
export async function answerRpc(context: ServerContext, door: Door, input: unknown): Promise<RpcAnswer | undefined> {
  try {
    const request = readRequest(input);
    if (request.id === undefined && request.method.startsWith('notifications/')) return undefined;
    return success(request.id ?? null, await perform(context, door, request));
  } catch (error) {
    // Nobody reads the answer, and nothing failed.
    if (!door.signal.aborted) noteRpcError(context, error);
    return failure(idOf(input), rpcErrorOf(context, error));
  }
}

function perform(context: ServerContext, door: Door, request: RpcRequest): unknown {
  switch (request.method) {
    case 'initialize':
      return initialize(context, door, request);
    case 'ping':
      return {};
    case 'tools/list':
      sessionOf(context, door, request.params);
      return { tools: listTools(context.gym.game) };
    case 'tools/call':
      return call(context, door, request);
    case 'openenv/session/create':
      return create(context, door, request);
    case 'openenv/session/close':
      return closeSession(context, door, request.params);
    default:
      throw new RpcError('method_not_found', `Method not found: ${request.method}`);
  }
}

async function initialize(context: ServerContext, door: Door, request: RpcRequest): Promise<unknown> {
  const session = door.own ?? door.named ?? (await openSession(context, door, door.options));
  if (door.own !== undefined && door.begins) await beginEpisode(context, session, door.options, door.signal);
  if (door.own === undefined && door.named === undefined) {
    session.agentOnly = true;
    door.onOpen?.(session);
  }
  return handshake(context, session, door, request);
}

/** The trainer's way in, as OpenEnv has it: a socket may take the session over to reset it. */
async function create(context: ServerContext, door: Door, { params }: RpcRequest): Promise<unknown> {
  const session = door.own ?? (await openSession(context, door, { ...params, ...door.options }));
  return { session_id: session.id };
}

async function call(context: ServerContext, door: Door, { params }: RpcRequest): Promise<unknown> {
  const { name, arguments: args } = params;
  if (typeof name !== 'string' || name === '') throw new RpcError('invalid_params', "Missing 'name' in params");
  const session = sessionOf(context, door, params);
  if (session === undefined) return callOnce(context, door, { name, args });
  return inOrder(door, session, async (signal) => {
    if (door.begins && door.own !== undefined) await beginEpisode(context, session, door.options, signal);
    const play = session.agentOnly ? callForAgent : callTool;
    return play(context, session, { name, args }, signal);
  });
}

/** Without a session OpenEnv's servers make an environment for the one call; so that none is left, it ends here. */
async function callOnce(context: ServerContext, door: Door, call: { name: string; args: unknown }): Promise<unknown> {
  const session = await openSession(context, door, door.options);
  try {
    return await callTool(context, session, { ...call, note: ONCE }, door.signal);
  } finally {
    context.sessions.end(session);
  }
}

const ONCE =
  'This call named no session, so its episode began and ended with it. Begin with initialize, or with openenv/session/create.\n\n';

/** A socket's requests wait for each other at the socket; others queue in the session. */
async function inOrder<T>(
  { own, signal }: Door,
  session: Session,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (own !== undefined) return work(signal);
  try {
    return await session.run((ended) => work(AbortSignal.any([ended, signal])));
  } catch (error) {
    if (session.closed) throw new RpcError('invalid_params', `Unknown session_id: ${session.id} has ended`);
    throw error;
  }
}
