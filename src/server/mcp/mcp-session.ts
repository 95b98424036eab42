/** Sessions as MCP uses them: opened with an episode, closed by the client, and found again by id. */
import { TraceFixError } from '../../errors.ts';
import type { ResetOptions } from '../../gym/index.ts';
import type { ServerContext } from '../context.ts';
import { endSession } from '../session/end-session.ts';
import { resetSession } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import type { Door } from './door.ts';
import { RpcError } from './json-rpc.ts';

/** Opens a session and begins its episode, or opens none. @throws {TraceFixError} `at_capacity`, or the reset's. */
export async function openSession(context: ServerContext, door: Door, options: ResetOptions): Promise<Session> {
  const session = context.sessions.open('mcp', door.client);
  try {
    await session.run((ended) => beginEpisode(context, session, options, AbortSignal.any([ended, door.signal])));
    return session;
  } catch (error) {
    context.sessions.end(session);
    throw error;
  }
}

/** An MCP session plays one episode, told in the words of tools: a second beginning changes nothing. */
export async function beginEpisode(
  context: ServerContext,
  session: Session,
  options: ResetOptions,
  signal: AbortSignal,
): Promise<void> {
  if (session.playing !== undefined) return;
  await resetSession(context, session, { ...options, prompt: options.prompt ?? 'tools' }, signal);
}

/** The session that the request plays in; none when it names none. @throws {RpcError} when the id is nobody's. */
export function sessionOf(
  { sessions }: ServerContext,
  { own, named }: Door,
  { session_id }: Readonly<Record<string, unknown>>,
): Session | undefined {
  if (own !== undefined) return own;
  if (session_id === undefined || session_id === null || session_id === '') return named;
  return findSession(sessions, session_id);
}

/** Ends a session; one that a socket holds ends with its socket. @throws {RpcError} */
export function closeSession(
  { sessions }: ServerContext,
  { own }: Door,
  { session_id }: Readonly<Record<string, unknown>>,
): unknown {
  if (!session_id) throw new RpcError('invalid_params', "Invalid params - 'session_id' is required");
  if (own?.id === session_id) {
    throw new RpcError('invalid_request', 'Cannot close active WebSocket-managed session via MCP method');
  }
  const session = findSession(sessions, session_id);
  return { session_id, ...endSession(sessions, session) };
}

function findSession(sessions: ServerContext['sessions'], id: unknown): Session {
  if (typeof id !== 'string')
    throw new RpcError('invalid_params', 'Expected a session_id that is a string, got another kind of value.');
  try {
    const session = sessions.get(id, 'agent');
    session.lastActiveMs = Date.now();
    return session;
  } catch (error) {
    if (!(error instanceof TraceFixError)) throw error;
    throw new RpcError('invalid_params', `Unknown session_id: ${id.slice(0, 64)}`);
  }
}
