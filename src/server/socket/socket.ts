/** One client on `/ws`: one frame in, one frame out, strictly in order. */
import type { WebSocket } from 'ws';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { answerJsonRpc } from '../mcp/mcp.ts';
import { resetSession, stateOf, stepSession } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { withoutMetadata } from '../wire/action-metadata.ts';
import { parseJson, toJson } from '../wire/json.ts';
import { answerInOrder } from './answer-in-order.ts';
import { errorData, type Frame, FrameError, readFrame } from './frames.ts';
import type { TakenSession } from './take-session.ts';

/** Bytes that a client may leave unread before it gets no further answers. */
const MAX_UNREAD = 1024 * 1024;

/** Plays the frames of one socket in its session until either ends. */
export function serveSocket(context: ServerContext, socket: WebSocket, taken: TakenSession): void {
  const { session } = taken;
  answerInOrder(context, socket, session, answer);

  async function answer(text: string | null): Promise<void> {
    try {
      await context.admit?.(session.client.address);
      const frame = readFrame(parse(text));
      if (frame.type === 'close') return hangUp();
      const reply = await session.run((signal) => answerFrame(context, session, frame, signal));
      await send(socket, reply);
    } catch (error) {
      await report(error);
    }
  }

  async function report(error: unknown): Promise<void> {
    if (session.closed) return;
    const data = errorData(error);
    context.metrics.add('errors', { code: String(data.error_code ?? data.code).toLowerCase() });
    const known = error instanceof FrameError || error instanceof TraceFixError;
    if (!known) context.logger.error({ err: error, session: session.kind }, 'frame failed');
    await send(socket, { type: 'error', data });
    if (error instanceof FrameError && error.code === 'SESSION_ERROR') hangUp();
  }

  function hangUp(): void {
    taken.leave();
    socket.close(1000);
  }
}

/** Sends one frame if the other side still listens; resolves at once, unless it has stopped reading. */
export async function send(socket: WebSocket, frame: unknown): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  const text = toJson(frame);
  if (socket.bufferedAmount < MAX_UNREAD) return socket.send(text);
  // Also called when the socket closes; either way this client is waited for no longer.
  await new Promise((resolve) => socket.send(text, resolve));
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
      return { type: 'observation', data: await stepSession(context, session, withoutMetadata(frame.data), signal) };
    case 'state':
      return { type: 'state', data: stateOf(session) };
    case 'mcp':
      return { type: 'mcp', data: answerJsonRpc(frame.data) };
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
