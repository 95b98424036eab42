/** How an HTTP route answers: bodies, errors from the catalogue, pages. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ERRORS, TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { noteRefusal } from '../operations/refusal.ts';
import { toJson } from './json.ts';

export const SESSION_HEADER = 'X-Session-Id';
export const MCP_SESSION_HEADER = 'Mcp-Session-Id';

export function json(c: Context, body: unknown, status: ContentfulStatusCode = 200): Response {
  return jsonText(c, toJson(body), status);
}

export function jsonText(c: Context, text: string, status: ContentfulStatusCode = 200): Response {
  return c.body(text, status, { 'content-type': 'application/json' });
}

/** What went wrong as the client is told it; anything outside the catalogue is ours, logged and not shown. */
export function errorAnswer(c: Context, context: ServerContext, error: unknown): Response {
  if (!(error instanceof TraceFixError)) {
    // Stopped because the client hung up: nobody reads the answer, and nothing failed.
    if (c.req.raw.signal.aborted) return c.text('Client Closed Request', 408);
    noteRefusal(context, 'internal');
    context.logger.error({ err: error, path: c.req.path }, 'request failed');
    return c.text('Internal Server Error', 500);
  }
  noteRefusal(context, error.code);
  return refusalAnswer(c, error);
}

/** An error of the catalogue as the client is told it; it is not counted here. */
export function refusalAnswer(c: Context, error: TraceFixError): Response {
  const { status, remedy } = ERRORS[error.code];
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (status === 429 || status === 503) c.header('Retry-After', String(error.retryAfterS ?? 1));
  return json(c, { detail: detailOf(error), code: error.code, remedy }, status);
}

/** A validation problem lies in the body, unless it lies in the action: as OpenEnv's servers have it. */
function detailOf(error: TraceFixError): unknown {
  if (ERRORS[error.code].status !== 422) return error.message;
  if (error.details.length === 0) return [{ type: 'value_error', loc: ['body'], msg: error.message, input: null }];
  return error.code === 'invalid_request' ? error.details.map(inBody) : error.details;
}

function inBody(problem: Readonly<Record<string, unknown>>): unknown {
  const loc = Array.isArray(problem.loc) ? problem.loc : [];
  return loc[0] === 'body' || loc[0] === 'query' ? problem : { ...problem, loc: ['body', ...loc] };
}
