/** Which upgrades get no socket: told by a status, since nobody has spoken WebSocket yet. */
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { isForeign } from '../mcp/origin.ts';
import { isAuthorized } from '../operations/is-authorized.ts';
import { noteRefusal } from '../operations/refusal.ts';
import type { Door } from './door.ts';

/** Answers and counts the refusal, if it is one. */
export function isRefused(door: Door, request: IncomingMessage, stream: Duplex): boolean {
  const status = refusalOf(door, request);
  if (status === undefined) return false;
  if (status !== 403) noteRefusal(door.context, status === 401 ? 'unauthorized' : 'shutting_down');
  refuse(stream, status);
  return true;
}

function refusalOf(door: Door, request: IncomingMessage): 401 | 403 | 503 | undefined {
  const { context } = door;
  if (context.draining) return 503;
  if (!isServed(door, request)) return 403;
  return isAuthorized(context, request) ? undefined : 401;
}

function isServed({ context: { web, cors }, path }: Door, request: IncomingMessage): boolean {
  switch (path) {
    case '/ws':
      return true;
    case '/ws/ui':
      return web !== undefined;
    case '/mcp':
      return !isForeign(request, cors);
    default:
      return false;
  }
}

/** The client may keep its side open for as long as it likes; ours is not kept for it. */
function refuse(stream: Duplex, status: 401 | 403 | 503): void {
  const retry = status === 503 ? 'Retry-After: 1\r\n' : '';
  const text = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`;
  stream.end(text, () => stream.destroy());
}
