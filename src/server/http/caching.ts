/** What browsers and proxies may do with an answer: nothing, unless its route says otherwise; and which pages may read it. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { MCP_SESSION_HEADER, SESSION_HEADER } from '../wire/answers.ts';

/** No answer is kept: each is of its moment, and two requests that look alike mean two steps. */
export const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};

/** Lets pages of these origins (`*` for all) read answers. Preflights are answered at once, without a token. */
export function crossOrigin(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    allowMethods: ['GET', 'POST', 'DELETE'],
    exposeHeaders: [SESSION_HEADER, MCP_SESSION_HEADER, 'X-Request-Id'],
    maxAge: 600,
  });
}
