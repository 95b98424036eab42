/** One socket to a server: a question, then its answer. */
import { WebSocket } from 'ws';
import { EnvironmentUnavailable, type PlayResult } from './environment.ts';
import { readAnswer } from './server-answer.ts';

export interface ServerLine {
  /** Rejects with TraceFixError for what the server refuses, and with EnvironmentUnavailable when the socket ends, but with TypeError when it ends for the size of the question. */
  ask(frame: object, signal?: AbortSignal): Promise<PlayResult>;
  readonly isClosed: boolean;
  close(): void;
}

/** Longer than any step of a loaded server; who answers in an hour does not answer. In real milliseconds. */
export const ANSWER_MS = 300_000;

/** The close of a socket that was sent more than it takes. */
const TOO_LARGE = 1009;

/** Rejects with EnvironmentUnavailable when no socket can be had. */
export async function openLine(
  url: string,
  { headers, answerMs = ANSWER_MS }: { readonly headers: Readonly<Record<string, string>>; readonly answerMs?: number },
): Promise<ServerLine> {
  const socket = new WebSocket(url, {
    headers,
    perMessageDeflate: false,
    maxPayload: 64 * 1024 * 1024,
    handshakeTimeout: answerMs,
  });
  let waiting: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined;
  let isClosed = false;
  let whyClosed = 'one that is closed';
  const end = (
    reason: string,
    error: Error = new EnvironmentUnavailable(`Expected an answer from ${url}, got: ${reason}.`),
  ) => {
    isClosed = true;
    whyClosed = reason;
    waiting?.reject(error);
    waiting = undefined;
  };
  const opened = Promise.withResolvers<void>();
  socket.on('open', () => opened.resolve());
  socket.on('message', (data) => {
    waiting?.resolve(String(data));
    waiting = undefined;
  });
  socket.on('error', (error) => {
    opened.reject(new EnvironmentUnavailable(`Expected a socket at ${url}, got: ${error.message}.`));
    end(error.message);
  });
  socket.on('close', (code, reason) => {
    opened.reject(new EnvironmentUnavailable(`Expected a socket at ${url}, got close ${code}.`));
    const why = `close ${code} ${String(reason)}`.trim();
    // It would be refused each time.
    if (code === TOO_LARGE)
      end(why, new TypeError(`Expected an action that ${url} takes, got one that is too large for it.`));
    else end(why);
  });
  await opened.promise;

  return {
    async ask(frame, signal) {
      if (isClosed) throw new EnvironmentUnavailable(`Expected an open socket to ${url}, got: ${whyClosed}.`);
      signal?.throwIfAborted();
      const asked = Promise.withResolvers<string>();
      waiting = asked;
      const stop = () => asked.reject(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      const late = setTimeout(() => {
        end(`no answer within ${answerMs / 1000} s`);
        socket.terminate();
      }, answerMs);
      socket.send(JSON.stringify(frame));
      const text = await asked.promise.finally(() => {
        clearTimeout(late);
        signal?.removeEventListener('abort', stop);
      });
      return readAnswer(text);
    },
    get isClosed() {
      return isClosed;
    },
    close() {
      isClosed = true;
      socket.close(1000);
    },
  };
}
