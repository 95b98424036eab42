/** A process of many WebSocket clients, apart from the server so that each has a core. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { percentile } from '../measure.ts';
import { answerQuestions } from './process.ts';

export type ClientQuestion =
  /** Opens more sockets and sends each a first frame. */
  | { readonly kind: 'open'; readonly port: number; readonly count: number; readonly frame: string }
  /** Has the first `count` sockets of a port send frame after frame, each as soon as the last is answered. */
  | {
      readonly kind: 'play';
      readonly port: number;
      readonly count: number;
      readonly frames: readonly string[];
      /** Over that many milliseconds, or once through the frames when it is null. */
      readonly windowMs: number | null;
    }
  | { readonly kind: 'close'; readonly port: number }
  | { readonly kind: 'descriptors' };

export interface ClientAnswers {
  readonly open: { readonly open: number; readonly failed: number; readonly replyBytes: number };
  readonly play: {
    readonly answered: number;
    readonly errors: number;
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

async function open({ port, count, frame }: Extract<ClientQuestion, { kind: 'open' }>): Promise<ClientAnswers['open']> {
  const opened = sockets.get(port) ?? [];
  sockets.set(port, opened);
  let [left, failed, replyBytes] = [count, 0, 0];
  const opener = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      try {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { perMessageDeflate: false });
        await once(socket, 'open');
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
  const { port, count, frames, windowMs } = question;
  const times: number[] = [];
  let [errors, replyBytes] = [0, 0];
  const start = performance.now();
  const player = async (socket: WebSocket): Promise<void> => {
    for (let turn = 0; windowMs === null ? turn < frames.length : performance.now() - start < windowMs; turn += 1) {
      const sent = performance.now();
      const reply = await ask(socket, frames[turn % frames.length]!);
      times.push(performance.now() - sent);
      replyBytes = reply.length;
      if (reply.startsWith('{"type":"error"')) errors += 1;
    }
  };
  await Promise.all((sockets.get(port) ?? []).slice(0, count).map(player));
  const perSecond = (times.length / (performance.now() - start)) * 1000;
  const [p50Ms, p99Ms] = [percentile(times, 0.5), percentile(times, 0.99)];
  return { answered: times.length - errors, errors, perSecond, p50Ms, p99Ms, replyBytes };
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
