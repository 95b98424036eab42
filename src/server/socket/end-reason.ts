/** Why the server ended a socket, kept for the line and the count of its close. */
import type { WebSocket } from 'ws';

export type EndReason = 'idle' | 'silent' | 'unread';

const reasons = new WeakMap<WebSocket, EndReason>();

/** Ends it without waiting for the client: one that is silent or does not read would not answer a close. */
export function cutOff(socket: WebSocket, reason: 'silent' | 'unread'): void {
  reasons.set(socket, reason);
  socket.terminate();
}

export function closeIdle(socket: WebSocket): void {
  reasons.set(socket, 'idle');
  socket.close(1001, 'idle for too long');
}

/** 1006 is a connection that ended without a word. */
export function whyClosed(
  socket: WebSocket,
  code: number,
  draining: boolean,
): EndReason | 'stopping' | 'lost' | 'closed' {
  const reason = reasons.get(socket);
  if (reason !== undefined) return reason;
  if (draining) return 'stopping';
  return code === 1006 ? 'lost' : 'closed';
}
