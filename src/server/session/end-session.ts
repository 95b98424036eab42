/** A client's goodbye to its session. */
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** Ends it at once; one that a socket holds ends with its socket. */
export function endSession(
  sessions: Sessions,
  session: Session,
): { readonly closed: boolean; readonly closing?: true } {
  if (session.held) {
    session.closing = true;
    return { closed: false, closing: true };
  }
  sessions.end(session);
  return { closed: true };
}
