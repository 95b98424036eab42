/** The messages of one socket, answered one after the other and read no faster than that. */
import type { WebSocket } from 'ws';
import type { ServerContext } from '../context.ts';
import { MAX_WAITING, type Session } from '../session/session.ts';

export interface Answering {
  /** Messages answered, or being answered. */
  readonly messages: number;
  /** Closes the socket as soon as what is being answered has its answer. */
  finish(): void;
}

/** Why a stopping server closes its sockets. */
export const STOPS = [1001, 'server stops'] as const;

/** Hands each message to `answer` when the one before it is answered; `null` stands for a binary one. */
export function answerInOrder(
  context: ServerContext,
  socket: WebSocket,
  session: Session,
  answer: (text: string | null) => Promise<void>,
): Answering {
  const waiting: { readonly text: string | null }[] = [];
  let working = false;
  let messages = 0;

  socket.on('message', (bytes, isBinary) => {
    session.lastActiveMs = Date.now();
    waiting.push({ text: isBinary ? null : bytes.toString() });
    if (waiting.length >= MAX_WAITING) socket.pause();
    if (!working) work().catch(fail);
  });

  async function work(): Promise<void> {
    working = true;
    for (let next = waiting.shift(); next !== undefined && isOpen(); next = waiting.shift()) {
      messages += 1;
      await context.running.track(answer(next.text));
      if (socket.isPaused && waiting.length <= MAX_WAITING / 2) socket.resume();
    }
    working = false;
    if (context.draining) socket.close(...STOPS);
  }

  /** What no answer tells ends this socket; thrown on, it would end the process, and with it every other client. */
  function fail(error: unknown): void {
    context.logger.error({ err: error, session: session.shortId }, 'socket failed');
    socket.terminate();
  }

  /** A message that was queued when the session ended gets no answer: nobody waits for it. */
  const isOpen = () => socket.readyState === socket.OPEN && !session.closed && !context.draining;

  return {
    get messages() {
      return messages;
    },
    finish() {
      if (!working) socket.close(...STOPS);
    },
  };
}
