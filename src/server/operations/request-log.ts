/** One line for each HTTP request, under an id that the client may choose; and the same id in every line that it causes. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { ServerContext } from '../context.ts';
import type { HttpEnv } from '../http/guards.ts';
import { SHORT_ID } from '../session/session.ts';
import { SESSION_HEADER } from '../wire/answers.ts';

/** The logger of the request that runs now; outside of requests there is none. */
export const requestLogger = new AsyncLocalStorage<Logger>();

const REQUEST_HEADER = 'X-Request-Id';

/** Asked so often, by players and by probes, that a line each would drown the rest. */
const QUIET_ROUTES = ['/step', '/state', '/health', '/ready', '/metrics', '/mcp', '/web/step', '/web/state'];

export function logRequests(context: ServerContext): MiddlewareHandler<HttpEnv> {
  const quiet = new Set(context.games.flatMap(({ path }) => QUIET_ROUTES.map((route) => path + route)));
  return async (c, next) => {
    const startMs = performance.now();
    const requestId = chosenId(c.req.header(REQUEST_HEADER)) ?? randomUUID();
    c.header(REQUEST_HEADER, requestId);
    await requestLogger.run(context.logger.child({ request_id: requestId }), async () => {
      await next();
      const { method } = c.req;
      const { status } = c.res;
      const route = patternOf(matchedRoutes(c).at(-1)?.path);
      context.metrics.request(method, route, status, startMs);
      const level = quiet.has(route) && status < 500 ? 'debug' : 'info';
      if (!context.logger.isLevelEnabled(level)) return;
      const ms = Math.round(performance.now() - startMs);
      const client = context.clientOf(c.env.incoming).address;
      const session = c.res.headers.get(SESSION_HEADER)?.slice(0, SHORT_ID);
      context.logger[level]({ method, route, status, ms, client, session }, 'request');
    });
  };
}

/** Printable and short, or it is not taken: it goes into headers and logs. */
function chosenId(id: string | undefined): string | undefined {
  return id !== undefined && /^[\x21-\x7e]{1,128}$/.test(id) ? id : undefined;
}

/** What matches no route has only the patterns of what every request passes. */
function patternOf(path: string | undefined): string {
  return path === undefined || path === '*' || path === '/*' ? 'none' : path;
}
