/** GET /ready: whether a load balancer should send clients here. */
import type { Context } from 'hono';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { json, refusalAnswer } from '../wire/answers.ts';

/**
 * Answers 503 with the reason from the catalogue until a host is up, and from the start of the shutdown on. It refuses nobody
 * by that: a start would raise the count of refusals, on which operators are alerted.
 */
export function ready(c: Context, context: ServerContext): Response {
  return isReady(context) ? json(c, { status: 'ready' }) : refusalAnswer(c, noHost());
}

export function isReady({ gym, draining }: ServerContext): boolean {
  return !draining && gym.sandbox.stats().hosts > 0;
}

function noHost(): TraceFixError {
  return new TraceFixError('sandbox_unavailable', 'Expected a live sandbox host, got none yet; ask again in a moment.');
}
