/** Which session an HTTP request means. */
import type { Context } from 'hono';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { endedMeanwhile, noEpisode } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { SESSION_HEADER } from '../wire/answers.ts';
import { type HttpEnv, shuttingDown } from './guards.ts';

/** The session that the request names, in its header or its body. @throws {TraceFixError} `unknown_session` */
export function namedSession(
  c: Context<HttpEnv>,
  context: ServerContext,
  inBody: string | null | undefined,
): Session | undefined {
  const id = c.req.header(SESSION_HEADER) ?? inBody;
  if (id === undefined || id === null) return undefined;
  const session = context.sessions.get(id, 'trainer');
  session.lastActiveMs = Date.now();
  return session;
}

/**
 * The session that the request names or, when it names none, the only one that its client can mean.
 * An episode that is over makes no guess ambiguous: scripts reset without ever saying goodbye.
 * @throws {TraceFixError} `unknown_session`, `session_needed`, `no_episode`
 */
export function sessionOf(
  c: Context<HttpEnv>,
  context: ServerContext,
  inBody?: string | null,
  requestId?: string | null,
): Session {
  const named = namedSession(c, context, inBody);
  if (named !== undefined) return named;
  if (context.token !== undefined) throw sessionNeeded('A server with a token never guesses.');
  const sessions = context.sessions.ofSender(context.clientOf(c.env.incoming).sender);
  // Asked again, the session that answered is meant, though its episode may have ended with that.
  const answered = sessions.filter(({ replies }) => requestId && replies?.has(requestId));
  if (answered.length === 1) return answered[0]!;
  const playing = sessions.filter(({ playing }) => playing?.handle.done === false);
  if (playing.length > 1) throw sessionNeeded(`${playing.length} sessions of this address are live.`);
  const session = playing[0] ?? sessions.at(-1);
  if (session === undefined) throw noEpisode();
  session.lastActiveMs = Date.now();
  return session;
}

/** Waits for what is played in the session; whatever stops it when the session ends, its end is what the client is told. */
export async function whileLive<T>(
  c: Context<HttpEnv>,
  context: ServerContext,
  session: Session,
  playing: Promise<T>,
): Promise<T> {
  try {
    return await playing;
  } catch (error) {
    if (!session.closed || c.req.raw.signal.aborted) throw error;
    throw context.draining ? shuttingDown() : endedMeanwhile();
  }
}

function sessionNeeded(why: string): TraceFixError {
  return new TraceFixError(
    'session_needed',
    `Expected a session id, got none. ${why} Send the ${SESSION_HEADER} that POST /reset answered, as that header or as "session_id" in the body.`,
  );
}
