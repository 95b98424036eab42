/** POST and DELETE of /mcp: OpenEnv's JSON-RPC over HTTP, which MCP's Streamable HTTP clients understand as well. */
import type { Context } from 'hono';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import type { HttpEnv } from '../http/guards.ts';
import { endSession } from '../session/end-session.ts';
import type { Session } from '../session/session.ts';
import { json, MCP_SESSION_HEADER as SESSION_HEADER } from '../wire/answers.ts';
import { parseJson } from '../wire/json.ts';
import { splitUrl } from '../wire/split-url.ts';
import type { Door } from './door.ts';
import { episodeOptions } from './episode-options.ts';
import { answerRpc } from './handler.ts';
import { isForeign } from './origin.ts';

/** HTTP 200 whatever the body, as OpenEnv's servers; 202 to a notification and 404 to an unknown session, as MCP's. */
export async function postMcp(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  refuseForeign(c, context);
  const named = namedSession(c, context);
  const { incoming } = c.env;
  const door: Door = {
    ...(named !== undefined && { named }),
    begins: true,
    ...episodeOptions(splitUrl(incoming).query, context.wire.reset),
    client: context.clientOf(incoming),
    signal: c.req.raw.signal,
    onOpen: (session) => c.header(SESSION_HEADER, session.id),
  };
  const answer = await answerRpc(context, door, await bodyOf(c));
  return answer === undefined ? c.body(null, 202) : json(c, answer);
}

/** The client says goodbye to its session. */
export function deleteMcp(c: Context<HttpEnv>, context: ServerContext): Response {
  refuseForeign(c, context);
  const named = namedSession(c, context);
  if (named === undefined) {
    throw new TraceFixError('session_needed', `Expected the header ${SESSION_HEADER} of the session to end, got none.`);
  }
  endSession(context.sessions, named);
  return c.body(null, 204);
}

function namedSession(c: Context<HttpEnv>, { sessions }: ServerContext): Session | undefined {
  const id = c.req.header(SESSION_HEADER);
  if (id === undefined) return undefined;
  const session = sessions.get(id, 'agent');
  session.lastActiveMs = Date.now();
  return session;
}

function refuseForeign(c: Context<HttpEnv>, { cors }: ServerContext): void {
  if (!isForeign(c.env.incoming, cors)) return;
  throw new TraceFixError('foreign_origin', "Expected no Origin or the server's own, got another page's.");
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return parseJson(await c.req.text());
  } catch (error) {
    // Told to the client as a parse error.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
