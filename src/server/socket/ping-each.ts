/** Pings, which find the sockets whose client has gone without a word. */
import type { WebSocket, WebSocketServer } from 'ws';
import { cutOff } from './end-reason.ts';

/** Pings every socket each `pingMs` and cuts off those that did not answer the last one; call the answer to stop. */
export function pingEach(sockets: WebSocketServer, pingMs: number): () => void {
  const silent = new WeakSet<WebSocket>();
  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      // What is not read cannot be heard: a paused socket's pong waits behind its frames.
      if (socket.isPaused) continue;
      if (silent.has(socket)) cutOff(socket, 'silent');
      else {
        silent.add(socket);
        socket.once('pong', heard);
        socket.ping();
      }
    }
  }, pingMs).unref();

  function heard(this: WebSocket): void {
    silent.delete(this);
  }

  return () => clearInterval(pinging);
}
