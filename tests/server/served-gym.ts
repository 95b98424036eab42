/** A real gym behind a real server on a free port, and a client for its sockets. */
import { afterAll, beforeAll } from 'vitest';
import { WebSocket } from 'ws';
import { createGym, type GymOptions } from '../../src/gym/index.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/index.ts';

type Gym = Awaited<ReturnType<typeof createGym>>;
type Settings = Omit<ServerOptions, 'gym' | 'host' | 'port'>;

export interface ServedGym {
  readonly gym: Gym;
  readonly server: RunningServer;
  /** Another server for the same gym. */
  serve(settings?: Settings): Promise<RunningServer>;
}

/** One gym for a whole test file; every server of it is closed at the end. */
export function servedGym(settings: Settings = {}, options: GymOptions = {}): ServedGym {
  let gym: Gym;
  let server: RunningServer;
  const servers: RunningServer[] = [];
  const serve = async (more: Settings = {}) => {
    const started = await startServer({ gym, host: '127.0.0.1', port: 0, ...more });
    servers.push(started);
    return started;
  };
  beforeAll(async () => {
    gym = await createGym({ hosts: 2, spares: 0, ...options });
    server = await serve(settings);
  });
  afterAll(async () => {
    await Promise.all(servers.map((each) => each.close()));
    await gym.close();
  });
  return {
    get gym() {
      return gym;
    },
    get server() {
      return server;
    },
    serve,
  };
}

/** A program that never ends, made from text, which is not counted: a run of its tests lasts until the deadline. */
export const ENDLESS = "(0, eval)('for (;;) {}');";

export interface Frame {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what the server sent, whatever it is.
  readonly data: any;
}

export interface Client {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  send(frame: unknown): void;
  /** The next frame that nobody has taken yet. */
  next(): Promise<Frame>;
  ask(frame: unknown): Promise<Frame>;
}

export async function connect(
  server: Pick<RunningServer, 'url'>,
  query = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Client> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws${query}`, { headers });
  const frames: Frame[] = [];
  const takers: ((frame: Frame) => void)[] = [];
  socket.on('message', (bytes) => {
    const frame = JSON.parse(String(bytes));
    const taker = takers.shift();
    if (taker === undefined) frames.push(frame);
    else taker(frame);
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const client: Client = {
    socket,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next: () => {
      const frame = frames.shift();
      return frame === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(frame);
    },
    ask: (frame) => {
      client.send(frame);
      return client.next();
    },
  };
  return client;
}

/** Puts the endless program in and asks for its tests; resolves when the server has begun, not when it is done. */
export async function beginEndlessRun(client: Client): Promise<void> {
  const { data } = await client.ask({ type: 'reset', data: { seed: 1 } });
  const lines = Object.keys(data.observation.code_dict).length;
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: lines, new_code_block: ENDLESS };
  await client.ask({ type: 'step', data: edit });
  client.send({ type: 'step', data: { action_type: 'RUN_TESTS' } });
}

export interface Answer {
  readonly status: number;
  readonly session: string | null;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly body: any;
}

export async function post(url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  return answerOf(
    await fetch(url, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }),
  );
}

export async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return answerOf(await fetch(url, { headers }));
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const body = isJson ? JSON.parse(text) : text;
  return { status: response.status, session: response.headers.get('x-session-id'), headers: response.headers, body };
}

export const withSession = (id: string | null) => ({ 'x-session-id': id ?? '' });
