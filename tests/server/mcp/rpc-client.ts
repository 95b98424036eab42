/** JSON-RPC by hand, for what no well-behaved client sends. */
import { WebSocket } from 'ws';
import type { RunningServer } from '../../../src/server/index.ts';
import { type Answer, get, post } from '../served-gym.ts';

export const request = (method: string, params?: unknown, id: unknown = 1) => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(params !== undefined && { params }),
});

export const call = (name: string, args?: unknown, more: object = {}) =>
  request('tools/call', { name, ...(args !== undefined && { arguments: args }), ...more });

/** POST /mcp, in the session if one is given. */
export function rpc(server: RunningServer, body: unknown, session?: string, query = ''): Promise<Answer> {
  return post(`${server.url}/mcp${query}`, body, session === undefined ? {} : { 'mcp-session-id': session });
}

/** Opens a session as MCP's clients do, and answers its id. */
export async function initialized(server: RunningServer, query = '?seed=7'): Promise<string> {
  const { headers } = await rpc(server, request('initialize', { protocolVersion: '2025-11-25' }), undefined, query);
  return headers.get('mcp-session-id') ?? '';
}

/** Opens a session as OpenEnv's client does. */
export async function created(server: RunningServer, params: object = { seed: 7 }): Promise<string> {
  return (await rpc(server, request('openenv/session/create', params))).body.result.session_id;
}

/** How many sessions MCP has opened and not ended. */
export async function mcpSessions(server: RunningServer): Promise<number> {
  const { body } = await get(`${server.url}/metrics`);
  return Number(/^tracefix_sessions\{game="fix",door="mcp"\} (\d+)$/m.exec(body)?.[1]);
}

export interface RpcSocket {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  send(message: unknown): void;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what the server sent, whatever it is.
  next(): Promise<any>;
}

/** A client of the socket `/mcp`. */
export async function rpcSocket(server: RunningServer, query = '?seed=7', headers = {}): Promise<RpcSocket> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/mcp${query}`, { headers });
  const messages: unknown[] = [];
  const takers: ((message: unknown) => void)[] = [];
  socket.on('message', (bytes) => {
    const message = JSON.parse(String(bytes));
    const taker = takers.shift();
    if (taker === undefined) messages.push(message);
    else taker(message);
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: () => (messages.length > 0 ? Promise.resolve(messages.shift()) : new Promise((take) => takers.push(take))),
  };
}
