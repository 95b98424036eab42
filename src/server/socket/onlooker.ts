/** One client on `/ws/ui`: it is told how the web interface's episode stands, and is not listened to. */
import type { WebSocket } from 'ws';
import type { WebPlay } from '../session/web-play.ts';

/** Bytes that it may leave unread before it misses updates; each tells the whole, so the next one makes up for them. */
const MAX_UNREAD = 1024 * 1024;

export function serveOnlooker(web: WebPlay, socket: WebSocket): void {
  const stop = web.watch((update) => {
    const reads = socket.readyState === socket.OPEN && socket.bufferedAmount < MAX_UNREAD;
    if (reads) socket.send(update, { binary: false });
  });
  if (stop === undefined) socket.close(1013, 'too many onlookers');
  else socket.on('close', stop);
}
