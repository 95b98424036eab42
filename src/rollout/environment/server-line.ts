/** One socket to a server: a question, then its answer. */
import { WebSocket } from 'ws';
import { z } from 'zod';
import { ERRORS, type ErrorCode, TraceFixError } from '../../errors.ts';
import { EnvironmentUnavailable, type PlayResult } from './environment.ts';

export interface ServerLine {
  /** Rejects with TraceFixError for what the server refuses, and with EnvironmentUnavailable when the socket ends. */
  ask(frame: object, signal?: AbortSignal): Promise<PlayResult>;
  readonly isClosed: boolean;
  close(): void;
}

const answer = z.object({
  type: z.string(),
  data: z.looseObject({
    observation: z.record(z.string(), z.unknown()).optional(),
    reward: z.number().nullish(),
    done: z.boolean().optional(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    message: z.string().optional(),
    error_code: z.string().optional(),
  }),
});

/** Codes whose cause lies with the server and passes. */
const PASSING: ReadonlySet<string> = new Set([
  ...['sandbox_unavailable', 'queue_full', 'rate_limited', 'client_limit', 'at_capacity', 'shutting_down'],
]);

/** What the socket protocol sets before a refusal, which in process has none. */
const FRAME_PREFIX = /^Invalid message: /;

/** Rejects with EnvironmentUnavailable when no socket can be had. */
export async function openLine(url: string, headers: Readonly<Record<string, string>>): Promise<ServerLine> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, maxPayload: 64 * 1024 * 1024 });
  let waiting: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined;
  let isClosed = false;
  const end = (reason: string) => {
    isClosed = true;
    waiting?.reject(new EnvironmentUnavailable(`Expected an answer from ${url}, got: ${reason}.`));
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
    end(`close ${code} ${String(reason)}`.trim());
  });
  await opened.promise;

  return {
    async ask(frame, signal) {
      if (isClosed) throw new EnvironmentUnavailable(`Expected an open socket to ${url}, got one that is closed.`);
      signal?.throwIfAborted();
      const asked = Promise.withResolvers<string>();
      waiting = asked;
      const stop = () => asked.reject(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      socket.send(JSON.stringify(frame));
      const text = await asked.promise.finally(() => signal?.removeEventListener('abort', stop));
      return read(text);
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

function read(text: string): PlayResult {
  const { type, data } = answer.parse(JSON.parse(text));
  const { observation, reward = null, done = false, metadata } = data;
  if (type !== 'error' && observation !== undefined) return { observation, reward, done, metadata: metadata ?? {} };
  const { message = 'no reason', error_code: code = '' } = data;
  if (PASSING.has(code) || !Object.hasOwn(ERRORS, code)) throw new EnvironmentUnavailable(message);
  throw new TraceFixError(code as ErrorCode, message.replace(FRAME_PREFIX, ''));
}
