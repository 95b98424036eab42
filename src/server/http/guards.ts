/** What every HTTP request passes before its route: shutdown, verb, token, rate, size. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { isAuthorized } from '../operations/is-authorized.ts';
import { PAGE_PATHS, pathsOfPlace } from '../page/page-routes.ts';
import { errorAnswer } from '../wire/answers.ts';

export interface HttpEnv {
  Bindings: HttpBindings;
}

export function guard(context: ServerContext): MiddlewareHandler<HttpEnv> {
  // What a load balancer asks: without a token, and as often as it likes.
  const probes = new Set(['/ready', ...context.games.map(({ path }) => `${path}/health`)]);
  // What a visitor may read without the token.
  const open = new Set([...PAGE_PATHS, ...context.games.flatMap(pathsOfPlace)]);
  return async (c, next) => {
    const { incoming } = c.env;
    // A connection kept alive would keep a stopping server alive as well.
    if (context.draining) {
      c.header('Connection', 'close');
      throw shuttingDown();
    }
    if (probes.has(c.req.path)) return next();
    if (!open.has(c.req.path) && !isAuthorized(context, incoming)) throw unauthorized();
    const { address } = context.clientOf(incoming);
    await context.admit?.(address);
    await context.limitRunning(address, () => context.running.track(next()));
    cutUnread(c.env.outgoing, context.unreadTimeoutMs);
  };
}

/** An answer that nobody takes is not kept for ever. */
function cutUnread(outgoing: HttpBindings['outgoing'], timeoutMs: number): void {
  outgoing.setTimeout(timeoutMs, () => {
    const { socket } = outgoing;
    if (socket !== null && socket.writableLength > 0) socket.destroy();
  });
}

export function limitBody(context: ServerContext): MiddlewareHandler<HttpEnv> {
  return bodyLimit({
    maxSize: context.bodyLimit,
    onError: (c) => errorAnswer(c, context, bodyTooLarge(context.bodyLimit)),
  });
}

function unauthorized(): TraceFixError {
  return new TraceFixError(
    'unauthorized',
    "Expected the header `Authorization: Bearer <token>` with the server's token.",
  );
}

export function shuttingDown(): TraceFixError {
  return new TraceFixError(
    'shutting_down',
    'Expected a running server, got one that is stopping; ask again in a moment.',
  );
}

function bodyTooLarge(limit: number): TraceFixError {
  return new TraceFixError('body_too_large', `Expected a body of at most ${limit} bytes, got a larger one.`);
}
