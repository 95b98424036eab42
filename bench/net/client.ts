/** A process of many WebSocket clients, apart from the server so that each has a core. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { percentile } from '../measure.ts';
import { answerQuestions } from './process.ts';

export type ClientQuestion =
  /** Opens more sockets and sends each a first frame; begins no more of them after `withinMs`. */
  | {
      readonly kind: 'open';
      readonly port: number;
      readonly count: number;
      readonly frame: string;
      readonly withinMs?: number;
    }
  /** Has the first `count` sockets of a port send frame after frame, each as soon as the last is answered. */
  | {
      readonly kind: 'play';
      readonly port: number;
      readonly count: number;
      readonly frames: readonly string[];
      /** Over that many milliseconds, or once through the frames when it is null. */
      readonly windowMs: number | null;
      /** Milliseconds from a socket's frame to its next, as of an agent that thinks; without it none pauses. */
      readonly paceMs?: number;
    }
  | { readonly kind: 'close'; readonly port: number }
  | { readonly kind: 'descriptors' };

export interface ClientAnswers {
  readonly open: { readonly open: number; readonly failed: number; readonly replyBytes: number };
  readonly play: {
    readonly answered: number;
    readonly errors: number;
    /** Sockets that were given up, half a minute after the window was over or because they closed. */
    readonly lost: number;
    readonly perSecond: number;
    readonly p50Ms: number;
    readonly p99Ms: number;
    readonly replyBytes: number;
  };
  readonly close: null;
  /** How many this process may have. */
  readonly descriptors: number;
}

const OPENING_AT_ONCE = 128;
const PATIENCE_MS = 30_000;
const sockets = new Map<number, WebSocket[]>();

answerQuestions<ClientQuestion>(async (question) => {
  switch (question.kind) {
    case 'open':
      return open(question);
    case 'play':
      return play(question);
    case 'close':
      return close(question.port);
    case 'descriptors':
      return Number(execFileSync('/bin/sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }));
    default:
      return question satisfies never;
  }
});

async function open(question: Extract<ClientQuestion, { kind: 'open' }>): Promise<ClientAnswers['open']> {
  const { port, count, frame, withinMs = Number.POSITIVE_INFINITY } = question;
  const start = performance.now();
  const opened = sockets.get(port) ?? [];
  sockets.set(port, opened);
  let [left, failed, replyBytes] = [count, 0, 0];
  const opener = async (): Promise<void> => {
    while (left > 0 && performance.now() - start < withinMs) {
      left -= 1;
      try {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, {
          perMessageDeflate: false,
          handshakeTimeout: PATIENCE_MS,
        });
        await once(socket, 'open');
        // What happens to it from now on is seen by whoever waits for its answers.
        socket.on('error', () => {});
        replyBytes = (await ask(socket, frame)).length;
        opened.push(socket);
      } catch {
        // A refused socket is counted: how many stay open is the figure.
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, opener));
  return { open: opened.length, failed, replyBytes };
}

async function play(question: Extract<ClientQuestion, { kind: 'play' }>): Promise<ClientAnswers['play']> {
  const { port, count, frames, windowMs, paceMs = 0 } = question;
  const playing = (sockets.get(port) ?? []).slice(0, count);
  const times: number[] = [];
  let [errors, lost, replyBytes] = [0, 0, 0];
  const start = performance.now();
  const goesOn = (turn: number) => (windowMs === null ? turn < frames.length : performance.now() - start < windowMs);
  const player = async (socket: WebSocket, at: number): Promise<void> => {
    // Spread over the pace, so that they do not all send at once.
    if (paceMs > 0) await sleep((paceMs * at) / playing.length);
    for (let turn = 0; goesOn(turn); turn += 1) {
      const sent = performance.now();
      const reply = await ask(socket, frames[turn % frames.length]!);
      const took = performance.now() - sent;
      times.push(took);
      replyBytes = reply.length;
      if (reply.startsWith('{"type":"error"')) errors += 1;
      if (paceMs > took) await sleep(paceMs - took);
    }
  };
  const impatience = windowMs === null ? undefined : giveUpAfter(windowMs + PATIENCE_MS, playing);
  await Promise.all(playing.map((socket, at) => player(socket, at).catch(() => (lost += 1))));
  clearTimeout(impatience);
  const perSecond = (times.length / (performance.now() - start)) * 1000;
  const [p50Ms, p99Ms] =
    times.length === 0 ? [Number.NaN, Number.NaN] : [percentile(times, 0.5), percentile(times, 0.99)];
  return { answered: times.length - errors, errors, lost, perSecond, p50Ms, p99Ms, replyBytes };
}

/** Whoever waits for one of them then hears that it is closed. */
function giveUpAfter(ms: number, playing: readonly WebSocket[]): NodeJS.Timeout {
  return setTimeout(() => {
    for (const socket of playing) socket.terminate();
  }, ms);
}

function close(port: number): null {
  for (const socket of sockets.get(port) ?? []) socket.terminate();
  sockets.delete(port);
  return null;
}

function ask(socket: WebSocket, frame: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const lost = () => reject(new Error('Expected an answer, got a closed socket'));
  socket.once('close', lost);
  socket.once('message', (data) => {
    socket.off('close', lost);
    resolve(String(data));
  });
  socket.send(frame);
  return promise;
}
