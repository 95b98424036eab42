/** POST /reset, POST /step, GET /state: HTTP that remembers its session. */
import type { Context } from 'hono';
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import { NUMBER } from '../../problems.ts';
import type { ServerContext } from '../context.ts';
import { isToolListing, isToolStep, takeStep } from '../mcp/tool-steps.ts';
import { resetSession, stateOf } from '../session/play.ts';
import { fingerprint, Replies } from '../session/replies.ts';
import type { Session } from '../session/session.ts';
import { json, jsonText, SESSION_HEADER } from '../wire/answers.ts';
import { readBody } from '../wire/body.ts';
import { toJson } from '../wire/json.ts';
import { readAction } from '../wire/read-action.ts';
import type { HttpEnv } from './guards.ts';
import { namedSession, sessionOf, whileLive } from './http-session.ts';

const sessionId = z.string().max(255).nullish();

const requestId = z
  .string()
  .max(255)
  .nullish()
  .describe('A request that is sent again with the same id is answered as before, and not played again.');

/** The rest of a reset's fields are the gym's to judge. */
export const resetBody = z.looseObject({ session_id: sessionId, request_id: requestId });

export const stepBody = z.looseObject({
  action: z.record(z.string(), z.unknown()),
  session_id: sessionId,
  timeout_s: z.preprocess(
    (value) => (typeof value === 'bigint' ? Number(value) : value),
    z.number(NUMBER).positive().nullish(),
  ),
  request_id: requestId,
});

export const stateQuery = z.object({ session_id: z.string().optional() });

/** Longer than any step; timers take no larger number. */
const MAX_TIMEOUT_S = 3600;

export async function reset(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const { session_id, request_id, ...options } = await readBody(c, resetBody, {});
  const named = namedSession(c, context, session_id);
  const session = named ?? context.sessions.open('http', context.clientOf(c.env.incoming));
  const play = async () => {
    const signals = patience(c, request_id);
    return toJson(
      await session.runReset((signal) =>
        resetSession(context, session, options, AbortSignal.any([signal, ...signals])),
      ),
    );
  };
  try {
    const answer = once(session, request_id, () => fingerprint('reset', options), play);
    return played(c, session, await whileLive(c, context, session, answer));
  } finally {
    if (named === undefined && session.playing === undefined) context.sessions.end(session);
  }
}

export async function step(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const body = await readBody(c, stepBody);
  const { request_id, timeout_s } = body;
  const action = readAction(body.action);
  if (isToolListing(action)) {
    return json(c, await takeStep(context, sessionIfAny(c, context, body.session_id), action, c.req.raw.signal));
  }
  const session = sessionFor(c, context, body, action);
  const play = async () => {
    const timeout = timeout_s ? AbortSignal.timeout(Math.ceil(Math.min(timeout_s, MAX_TIMEOUT_S) * 1000)) : undefined;
    const signals = [...patience(c, request_id), ...(timeout ? [timeout] : [])];
    try {
      return toJson(
        await session.run((signal) => takeStep(context, session, action, AbortSignal.any([signal, ...signals]))),
      );
    } catch (error) {
      if (timeout?.aborted && !(error instanceof TraceFixError)) throw outOfTime(timeout_s);
      throw error;
    }
  };
  const answer = once(session, request_id, () => fingerprint('step', action), play);
  return played(c, session, await whileLive(c, context, session, answer));
}

/** Where there is none, an action that could not be taken in any is told first, as OpenEnv's servers do. */
function sessionFor(
  c: Context<HttpEnv>,
  context: ServerContext,
  { session_id, request_id }: z.infer<typeof stepBody>,
  action: unknown,
): Session {
  try {
    return sessionOf(c, context, session_id, request_id);
  } catch (error) {
    if (!isToolStep(action)) context.gym.game.parseAction(action);
    throw error;
  }
}

/** A client that hangs up gives its request up, unless it has said how it will ask again. */
function patience(c: Context<HttpEnv>, requestId: string | null | undefined): readonly AbortSignal[] {
  return requestId === undefined || requestId === null ? [c.req.raw.signal] : [];
}

function once(
  session: Session,
  requestId: string | null | undefined,
  asked: () => string,
  play: () => Promise<string>,
): Promise<string> {
  if (requestId === undefined || requestId === null) return play();
  session.replies ??= new Replies();
  return session.replies.once(requestId, asked(), play);
}

export function state(c: Context<HttpEnv>, context: ServerContext): Response {
  return json(c, stateOf(sessionIfAny(c, context, c.req.query('session_id'))));
}

/** Before any reset there is nothing to mix up, and OpenEnv's servers answer for no episode. */
function sessionIfAny(c: Context<HttpEnv>, context: ServerContext, id?: string | null): Session | undefined {
  try {
    return sessionOf(c, context, id);
  } catch (error) {
    if (error instanceof TraceFixError && error.code === 'no_episode') return undefined;
    throw error;
  }
}

function played(c: Context<HttpEnv>, session: Session, envelope: string): Response {
  c.header(SESSION_HEADER, session.id);
  return jsonText(c, envelope);
}

function outOfTime(timeoutS: number | null | undefined): TraceFixError {
  return new TraceFixError(
    'timed_out',
    `Expected the step within timeout_s ${timeoutS}, got no verdict by then; it cost nothing and can be repeated.`,
  );
}
