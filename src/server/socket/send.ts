/** Frames out, to a client that may have stopped reading. */
import type { WebSocket } from 'ws';
import { toJson } from '../wire/json.ts';
import { cutOff } from './end-reason.ts';

/** Bytes that a client may leave unread before it gets no further answers. */
const MAX_UNREAD = 1024 * 1024;

/**
 * Sends one frame if the other side still listens; resolves at once, unless the client has stopped reading.
 * One that then reads nothing for `timeoutMs` is cut off: its answers take memory, and its session a slot.
 */
export async function send(socket: WebSocket, frame: unknown, timeoutMs: number): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  const text = toJson(frame);
  if (socket.bufferedAmount < MAX_UNREAD) return socket.send(text);
  const cutting = setTimeout(() => cutOff(socket, 'unread'), timeoutMs);
  // Also called when the socket closes; either way this client is waited for no longer.
  await new Promise((resolve) => socket.send(text, resolve));
  clearTimeout(cutting);
}
