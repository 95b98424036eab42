/** One client on `/ws`: one frame in, one frame out, strictly in order. */
import type { WebSocket } from 'ws';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { answerInSession } from '../mcp/in-session.ts';
import { takeStep } from '../mcp/tool-steps.ts';
import { noteRefusal } from '../operations/refusal.ts';
import { resetSession, stateOf } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { parseJson } from '../wire/json.ts';
import { readAction } from '../wire/read-action.ts';
import { type Answering, answerInOrder } from './answer-in-order.ts';
import { errorData, type Frame, FrameError, readFrame, refusedAs } from './frames.ts';
import { send } from './send.ts';
import type { TakenSession } from './take-session.ts';

/** Plays the frames of one socket in its session until either ends. */
export function serveSocket(context: ServerContext, socket: WebSocket, taken: TakenSession): Answering {
  const { session } = taken;
  const { address } = session.client;
  return answerInOrder(context, socket, session, answer);

  async function answer(text: string | null): Promise<void> {
    const startMs = performance.now();
    let type = 'invalid';
    try {
      await context.admit?.(address);
      const frame = readFrame(parse(text));
      type = frame.type;
      if (frame.type === 'close') return hangUp();
      const play = (signal: AbortSignal) => answerFrame(context, session, frame, signal);
      const reply = await context.limitRunning(address, () =>
        frame.type === 'reset' ? session.runReset(play) : session.run(play),
      );
      await send(socket, reply, context.unreadTimeoutMs);
    } catch (error) {
      await report(error);
    } finally {
      context.metrics.frame(type, startMs);
    }
  }

  async function report(error: unknown): Promise<void> {
    if (session.closed) return;
    const data = errorData(error);
    noteRefusal(context, refusedAs(error), { session: session.shortId });
    const known = error instanceof FrameError || error instanceof TraceFixError;
    if (!known) context.logger.error({ err: error, session: session.shortId }, 'frame failed');
    await send(socket, { type: 'error', data }, context.unreadTimeoutMs);
    if (error instanceof FrameError && error.code === 'SESSION_ERROR') hangUp();
  }

  function hangUp(): void {
    taken.leave();
    socket.close(1000);
  }
}

function parse(text: string | null): unknown {
  if (text === null) throw new FrameError('SESSION_ERROR', 'Expected a text frame, got a binary one.');
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new FrameError('INVALID_JSON', `Invalid JSON: ${error.message}`);
  }
}

async function answerFrame(
  context: ServerContext,
  session: Session,
  frame: Exclude<Frame, { type: 'close' }>,
  signal: AbortSignal,
): Promise<unknown> {
  if (frame.type === 'reset' || frame.type === 'step') requireControl(context);
  switch (frame.type) {
    case 'reset':
      return { type: 'observation', data: await resetSession(context, session, frame.data ?? {}, signal) };
    case 'step':
      return { type: 'observation', data: await takeStep(context, session, readAction(frame.data), signal) };
    case 'state':
      return { type: 'state', data: stateOf(session) };
    case 'mcp':
      return { type: 'mcp', data: await answerInSession(context, session, frame.data, signal) };
    default:
      return frame satisfies never;
  }
}

function requireControl({ socketControl }: ServerContext): void {
  if (socketControl) return;
  throw new TraceFixError(
    'not_available',
    'Expected a frame that production mode takes, got a reset or a step; this server keeps both to the trainer.',
  );
}
