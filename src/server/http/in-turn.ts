/** Requests that one connection sends ahead of their answers: taken one after the other, since that is how they are answered. */
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './guards.ts';

/** Holds a request until the one before it on its connection is answered; thousands that come in one packet would else run at once. */
export function inTurn(): MiddlewareHandler<HttpEnv> {
  const latest = new WeakMap<Socket, Promise<void>>();
  return async (c, next) => {
    const { socket } = c.env.incoming;
    const before = latest.get(socket);
    const answered = Promise.withResolvers<void>();
    latest.set(socket, answered.promise);
    try {
      if (before !== undefined) {
        await before;
        // Other connections have their turn between two of this one.
        await setImmediate();
      }
      if (socket.destroyed) return c.text('Client Closed Request', 408);
      return await next();
    } finally {
      answered.resolve();
      if (latest.get(socket) === answered.promise) latest.delete(socket);
    }
  };
}
