/** One session on `/ws`: a frame out, a frame in. */
import { Refusal } from './api.ts';
import type { Result } from './wire.ts';

interface Frame {
  readonly type: string;
  readonly data: unknown;
}

interface Taker {
  take(frame: Frame): void;
  lose(why: string): void;
}

export class Connection {
  readonly #socket: WebSocket;
  readonly #takers: Taker[] = [];
  /** A server that is full says so before it is asked. */
  readonly #early: Frame[] = [];
  #lost: string | undefined;
  /** Told once when the socket is gone and nobody here closed it. */
  onLost: ((why: string) => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#read(JSON.parse(String(data))));
    socket.addEventListener('close', ({ code, reason }) => this.#lose(whyOf(code, reason)));
  }

  /** @throws {Refusal} when the server takes no socket. */
  static open(url: string): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      const connection = new Connection(socket);
      socket.addEventListener('open', () => resolve(connection));
      socket.addEventListener('error', () => reject(new Refusal(0, 'The server took no connection for playing.')));
    });
  }

  get lost(): boolean {
    return this.#lost !== undefined;
  }

  /** @throws {Refusal} with the server's sentence, or when the socket is gone. */
  ask(type: 'reset' | 'step', data: unknown): Promise<Result> {
    return new Promise((resolve, reject) => {
      const taker: Taker = {
        take: ({ type, data }) => {
          if (type === 'observation') resolve(data as Result);
          else reject(new Refusal(0, String((data as { message?: string }).message ?? 'The server refused.')));
        },
        lose: (why) => reject(new Refusal(0, why)),
      };
      const early = this.#early.shift();
      if (early !== undefined) return taker.take(early);
      if (this.#lost !== undefined) return taker.lose(this.#lost);
      this.#takers.push(taker);
      this.#socket.send(JSON.stringify({ type, data }));
    });
  }

  close(): void {
    this.onLost = undefined;
    this.#socket.close();
  }

  #read(frame: Frame): void {
    const taker = this.#takers.shift();
    if (taker === undefined) this.#early.push(frame);
    else taker.take(frame);
  }

  #lose(why: string): void {
    this.#lost = why;
    for (const taker of this.#takers.splice(0)) taker.lose(why);
    this.onLost?.(why);
  }
}

function whyOf(code: number, reason: string): string {
  if (reason !== '') return `The server closed the connection: ${reason}.`;
  return code === 1000 ? 'The server closed the connection.' : 'The connection to the server is lost.';
}
