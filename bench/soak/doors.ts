/** How an honest client reaches its episode: over a socket of its own or over HTTP. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Envelope {
  // biome-ignore lint/suspicious/noExplicitAny: the soak looks into whatever the server sent.
  readonly observation: any;
  readonly reward: number | null;
  readonly done: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly metadata: any;
}

/** A refusal of the environment's own making: it cost nothing, and the step can be repeated. */
export class Unavailable extends Error {}

export interface Player extends Disposable {
  reset(options: object): Promise<Envelope>;
  step(action: object): Promise<Envelope>;
}

export interface Door {
  readonly name: string;
  open(url: string): Promise<Player>;
}

const REPEATABLE = new Set(['queue_full', 'sandbox_unavailable']);

export const SOCKET: Door = {
  name: 'socket',
  async open(url) {
    const socket = await connect(url);
    const ask = async (frame: object): Promise<Envelope> => {
      socket.send(JSON.stringify(frame));
      const { type, data } = await nextFrame(socket);
      if (type === 'observation') return data;
      if (REPEATABLE.has(data.error_code)) throw new Unavailable(data.error_code);
      throw new Error(`Expected an observation, got ${JSON.stringify({ type, data }).slice(0, 500)}`);
    };
    return {
      reset: (options) => ask({ type: 'reset', data: options }),
      step: (action) => ask({ type: 'step', data: action }),
      [Symbol.dispose]: () => socket.close(),
    };
  },
};

export const HTTP: Door = {
  name: 'http',
  async open(url) {
    let session = '';
    const ask = async (path: string, body: object): Promise<Envelope> => {
      const headers = { 'content-type': 'application/json', ...(session !== '' && { 'x-session-id': session }) };
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await answer.text();
      if (answer.ok) {
        session = answer.headers.get('x-session-id') ?? session;
        return JSON.parse(text);
      }
      if (REPEATABLE.has(JSON.parse(text).code)) throw new Unavailable(text);
      throw new Error(`Expected ${path} to answer 200, got ${answer.status} ${text.slice(0, 500)}`);
    };
    return {
      reset: (options) => ask('/reset', options),
      step: (action) => ask('/step', { action }),
      [Symbol.dispose]: () => {},
    };
  },
};

export async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
}

/** The next frame; rejects when the socket closes instead. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export function nextFrame(socket: WebSocket): Promise<any> {
  const { promise, resolve, reject } = Promise.withResolvers();
  const onClose = (code: number) => reject(new Error(`Expected an answer, got the socket closed with ${code}`));
  socket.once('close', onClose);
  socket.once('message', (bytes) => {
    socket.off('close', onClose);
    resolve(JSON.parse(String(bytes)));
  });
  return promise;
}
