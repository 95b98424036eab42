/** POST /close: a client says goodbye, as a socket does with the frame `close`. */
import type { Context } from 'hono';
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { endSession } from '../session/end-session.ts';
import type { Session } from '../session/session.ts';
import { json } from '../wire/answers.ts';
import { readBody } from '../wire/body.ts';
import type { HttpEnv } from './guards.ts';
import { sessionOf } from './http-session.ts';

export const closeBody = z.looseObject({ session_id: z.string().max(255).nullish() });

/** Frees the slot at once and stops what runs; a session that a socket holds goes on until the socket does. */
export async function close(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const { session_id } = await readBody(c, closeBody, {});
  return json(c, endSession(context.sessions, sessionToClose(c, context, session_id)));
}

/** Where there is none there is nothing to reset first, so that is not what the client is told. */
function sessionToClose(c: Context<HttpEnv>, context: ServerContext, id: string | null | undefined): Session {
  try {
    return sessionOf(c, context, id);
  } catch (error) {
    if (!(error instanceof TraceFixError) || error.code !== 'no_episode') throw error;
    throw new TraceFixError('unknown_session', 'Expected a session to close, got none: this client has none open.');
  }
}
