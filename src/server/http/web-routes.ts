/** OpenEnv's routes for a web interface, served when one is asked for: one episode that all visitors share. */
import type { Context } from 'hono';
import { z } from 'zod';
import type { ServerContext } from '../context.ts';
import type { WebPlay } from '../session/web-play.ts';
import { json } from '../wire/answers.ts';
import { readBody } from '../wire/body.ts';
import { readAction } from '../wire/read-action.ts';

export const webResetBody = z.looseObject({});

/** `message` is how chat environments are spoken to; this one has no such action and says so. */
export const webStepBody = z.looseObject({
  action: z.record(z.string(), z.unknown()).nullish(),
  message: z.unknown().meta({ type: 'null' }).optional(),
});

export async function webReset(c: Context, context: ServerContext): Promise<Response> {
  return json(c, await webOf(context).reset(context, await readBody(c, webResetBody, {})));
}

export async function webStep(c: Context, context: ServerContext): Promise<Response> {
  const { action, message } = await readBody(c, webStepBody);
  const meant = message === undefined || message === null ? (action ?? {}) : { message };
  return json(c, await webOf(context).step(context, readAction(meant)));
}

export function webState(c: Context, context: ServerContext): Response {
  return json(c, webOf(context).state());
}

/** The routes exist only where it does. */
function webOf({ web }: ServerContext): WebPlay {
  if (web === undefined) throw new Error('Expected a web interface, got a server without one.');
  return web;
}
