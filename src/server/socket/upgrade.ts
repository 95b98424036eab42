/** The upgrade to `/ws`, `/mcp` and `/ws/ui` of each game, and the farewell to those that were let in. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Contexts } from '../context.ts';
import { waitAtMost } from '../operations/wait-at-most.ts';
import { admitPlayer } from './admit-player.ts';
import { type Answering, STOPS } from './answer-in-order.ts';
import { type Door, doorOf } from './door.ts';
import { serveOnlooker } from './onlooker.ts';
import { pingEach } from './ping-each.ts';
import { isRefused } from './refuse-upgrade.ts';

export interface Sockets {
  /** Tells every client that the server goes away (1001): those that wait for an answer, once they have it. */
  finish(): void;
  /** Waits until they have gone or `limitMs` is over. */
  close(limitMs: number): Promise<void>;
}

/** Serves sockets on an HTTP server; they are pinged every `pingMs`. */
export function acceptUpgrades(server: Server, { root, each }: Contexts, pingMs: number): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: root.bodyLimit, perMessageDeflate: false });
  const answering = new Map<WebSocket, Answering>();

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', destroy);
    const door = doorOf(each, request);
    if (isRefused(door, request, stream)) return;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      listen(socket);
      try {
        serve(door, socket, request);
      } catch (error) {
        // Nobody above would catch it: it would end the process, and with it every other client.
        root.logger.error({ err: error }, 'socket failed');
        socket.terminate();
      }
    });
  });

  function listen(socket: WebSocket): void {
    socket.on('error', (error) => root.logger.debug({ err: error }, 'socket failed'));
  }

  function serve(door: Door, socket: WebSocket, request: IncomingMessage): void {
    const { web } = door.context;
    if (door.path === '/ws/ui' && web !== undefined) serveOnlooker(web, socket);
    else keep(socket, admitPlayer(door, socket, request));
  }

  function keep(socket: WebSocket, served: Answering | undefined): void {
    if (served === undefined) return;
    answering.set(socket, served);
    socket.on('close', () => answering.delete(socket));
  }

  const stopPinging = pingEach(sockets, pingMs);

  function finish(): void {
    for (const socket of sockets.clients) {
      const served = answering.get(socket);
      if (served === undefined) socket.close(...STOPS);
      else served.finish();
    }
  }

  return {
    finish,
    async close(limitMs) {
      stopPinging();
      for (const socket of sockets.clients) socket.close(...STOPS);
      await waitAtMost(limitMs, gone(sockets.clients));
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

/**
 * A client that vanishes during the handshake is no error of ours. Like every listener of a socket it stands apart from the
 * upgrade, or the socket would keep its request for as long as it lives.
 */
function destroy(this: Duplex): void {
  this.destroy();
}

async function gone(clients: ReadonlySet<WebSocket>): Promise<void> {
  await Promise.all([...clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
}
