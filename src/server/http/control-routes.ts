/** POST /reset, POST /step, GET /state: HTTP that remembers its session. */
import type { Context } from 'hono';
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { type Envelope, resetSession, stateOf, stepSession } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { json, SESSION_HEADER } from '../wire/answers.ts';
import { readBody } from '../wire/body.ts';
import type { HttpEnv } from './guards.ts';
import { namedSession, sessionOf } from './http-session.ts';

const sessionId = z.string().max(255).nullish();

/** The rest of a reset's fields are the gym's to judge. */
export const resetBody = z.looseObject({ session_id: sessionId });

export const stepBody = z.looseObject({
  action: z.record(z.string(), z.unknown()),
  session_id: sessionId,
  timeout_s: z.number().positive().nullish(),
  request_id: z.string().max(255).nullish(),
});

/** Longer than any step; timers take no larger number. */
const MAX_TIMEOUT_S = 3600;

export async function reset(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const { session_id, ...options } = await readBody(c, resetBody, {});
  const named = namedSession(c, context, session_id);
  const session = named ?? context.sessions.open('http', context.clientOf(c.env.incoming));
  try {
    const envelope = await session.run((signal) =>
      resetSession(context, session, options, AbortSignal.any([signal, c.req.raw.signal])),
    );
    return played(c, session, envelope);
  } finally {
    if (session.playing === undefined) context.sessions.end(session);
  }
}

export async function step(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const body = await readBody(c, stepBody);
  const session = sessionOf(c, context, body.session_id);
  const gone = c.req.raw.signal;
  const timeout = body.timeout_s ? AbortSignal.timeout(Math.min(body.timeout_s, MAX_TIMEOUT_S) * 1000) : undefined;
  try {
    const envelope = await session.run((signal) =>
      stepSession(context, session, body.action, AbortSignal.any([signal, gone, ...(timeout ? [timeout] : [])])),
    );
    return played(c, session, envelope);
  } catch (error) {
    if (timeout?.aborted && !(error instanceof TraceFixError)) throw outOfTime(body.timeout_s);
    throw error;
  }
}

export function state(c: Context<HttpEnv>, context: ServerContext): Response {
  return json(c, stateOf(stateSession(c, context)));
}

/** Before any reset there is nothing to mix up, and OpenEnv's servers answer the state of no episode. */
function stateSession(c: Context<HttpEnv>, context: ServerContext): Session | undefined {
  try {
    return sessionOf(c, context, c.req.query('session_id'));
  } catch (error) {
    if (error instanceof TraceFixError && error.code === 'no_episode') return undefined;
    throw error;
  }
}

function played(c: Context<HttpEnv>, session: Session, envelope: Envelope): Response {
  c.header(SESSION_HEADER, session.id);
  return json(c, envelope);
}

function outOfTime(timeoutS: number | null | undefined): TraceFixError {
  return new TraceFixError(
    'sandbox_unavailable',
    `Expected the step within timeout_s ${timeoutS}, got no verdict by then; it cost nothing and can be repeated.`,
  );
}
