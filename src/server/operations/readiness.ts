/** GET /ready: whether a load balancer should send clients here. */
import type { Context } from 'hono';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { json } from '../wire/answers.ts';

/** Answers 503 with the reason from the catalogue until a host is up, and from the start of the shutdown on. */
export function ready(c: Context, context: ServerContext): Response {
  if (!isReady(context)) {
    throw new TraceFixError(
      'sandbox_unavailable',
      'Expected a live sandbox host, got none yet; ask again in a moment.',
    );
  }
  return json(c, { status: 'ready' });
}

export function isReady({ gym, draining }: ServerContext): boolean {
  return !draining && gym.sandbox.stats().hosts > 0;
}
