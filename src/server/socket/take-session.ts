/** The session that a socket plays: its own, or one opened over HTTP that its URL names. */
import type { IncomingMessage } from 'node:http';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import type { Session } from '../session/session.ts';
import { splitUrl } from '../wire/split-url.ts';

export interface TakenSession {
  readonly session: Session;
  /** The socket has gone: its own session ends, one that it was lent goes on. */
  leave(): void;
}

/** @throws {TraceFixError} `at_capacity`, `unknown_session`, `session_needed` when another socket holds the session. */
export function takeSession(context: ServerContext, request: IncomingMessage, onExpire: () => void): TakenSession {
  const id = new URLSearchParams(splitUrl(request).query).get('session_id');
  if (id !== null && id !== '') return lendSession(context, id, onExpire);
  const session = context.sessions.open('socket', context.clientOf(request), onExpire);
  return { session, leave: () => context.sessions.end(session) };
}

function lendSession({ sessions }: ServerContext, id: string, onExpire: () => void): TakenSession {
  const session = sessions.get(id, 'trainer');
  if (session.held) {
    throw new TraceFixError('session_needed', 'Expected a session that no socket holds, got one that has its socket.');
  }
  session.hold(onExpire);
  session.lastActiveMs = Date.now();
  let left = false;
  return {
    session,
    leave() {
      if (left) return;
      left = true;
      session.release();
      if (session.closing) sessions.end(session);
    },
  };
}
