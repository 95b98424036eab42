/** The server: routes and sockets on one port, until it is closed. */
import type { ServerOptions as HttpServerOptions, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { createContexts } from './context.ts';
import { addGauges } from './operations/gauges.ts';
import { isReady } from './operations/readiness.ts';
import { noteRefusal } from './operations/refusal.ts';
import { DEFAULTS, type ServerOptions } from './options.ts';
import { acceptUpgrades } from './socket/upgrade.ts';

export interface RunningServer {
  readonly port: number;
  /** Where to reach it from this machine, without a slash at the end. */
  readonly url: string;
  /** What is played and where, with the number of stored tasks; the root's first. */
  readonly games: readonly { readonly game: string; readonly url: string; readonly tasks: number }[];
  /** Takes no new work, lets running steps finish, closes sockets with 1001 and the listener. The gym stays open. */
  close(): Promise<void>;
}

/** Above the idle time of common load balancers, so that they close a connection before we do. */
const KEEP_ALIVE_MS = 75_000;
const BACKLOG = 4096;
/** For HTTP beside the sockets, and for those that are told that there is no room. */
const SPARE_CONNECTIONS = 1000;
const LONGEST_SWEEP_MS = 30_000;
const FAREWELL_MS = 1000;

/**
 * Serves a gym over HTTP and WebSocket, and under paths of their own the gyms of other games that share its sandbox.
 * @throws when the port is taken.
 * @example
 * const server = await startServer({ gym, port: 0 });
 * const { status } = await (await fetch(`${server.url}/health`)).json();
 * await server.close();
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (options.token?.trim() === '') throw new TypeError('Expected a token or none, got an empty text.');
  const contexts = createContexts(options);
  const { shared, root, each } = contexts;
  const server = createAdaptorServer({
    fetch: createApp(contexts).fetch,
    // For requests without a Host, such as a load balancer's probe in HTTP/1.0.
    hostname: 'localhost',
    serverOptions: {
      ...connectionBounds(options.requestTimeoutMs ?? DEFAULTS.requestTimeoutMs),
      // A client that offers HTTP/2 (`Upgrade: h2c`) is content with an answer in HTTP/1.1.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
  }) as Server;
  server.maxConnections = options.maxConnections ?? 2 * shared.slots.max + SPARE_CONNECTIONS;
  server.on('drop', () => noteRefusal(root, 'too_many_connections'));
  const host = options.host ?? DEFAULTS.host;
  const port = await listen(server, host, options.port ?? DEFAULTS.port);
  const sockets = acceptUpgrades(server, contexts, options.pingMs ?? DEFAULTS.pingMs);
  const sweeping = setInterval(
    () => {
      for (const { sessions } of each) sessions.sweep();
    },
    Math.min(Math.ceil(shared.idleTimeoutMs / 4), LONGEST_SWEEP_MS),
  ).unref();
  const stopGauges = addGauges(shared.instruments.registry, {
    games: shared.games.map(({ game }) => game),
    sessionsMax: shared.slots.max,
    get ready() {
      return isReady(root);
    },
    connections: () => promisify(server.getConnections.bind(server))(),
    count: (game, door) => each.find(({ place }) => place.game === game)?.sessions.count(door) ?? 0,
    sandbox: () => root.gym.sandbox.stats(),
  });
  const { games, mode } = shared;
  shared.logger.info(
    { port, mode, tasks: root.gym.tasks.tasks.length, games: games.map(({ game }) => game) },
    'serving',
  );

  let closing: Promise<void> | undefined;
  const close = async () => {
    shared.draining = true;
    clearInterval(sweeping);
    shared.logger.info({ sessions: shared.slots.size }, 'stopping');
    sockets.finish();
    // The listener stays until then: who asks is told why it gets no answer, and when to come again.
    await shared.running.settle(options.drainMs ?? DEFAULTS.drainMs);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await sockets.close(FAREWELL_MS);
    for (const { sessions } of each) for (const session of sessions.all()) sessions.end(session);
    await hangUp(server, closed);
    stopGauges();
    shared.logger.info('stopped');
  };
  const url = `http://${reachable(host)}:${port}`;
  return {
    port,
    url,
    games: each.map(({ place, gym }) => ({
      game: place.game,
      url: `${url}${place.path}`,
      tasks: gym.tasks.tasks.length,
    })),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Headers get a third of what a request may take; who is slower is answered 408 and cut. */
function connectionBounds(requestTimeoutMs: number): HttpServerOptions {
  return {
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: requestTimeoutMs,
    headersTimeout: Math.ceil(requestTimeoutMs / 3),
    connectionsCheckingInterval: Math.ceil(requestTimeoutMs / 12),
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Answers on their way get a moment to leave; then every connection is cut. */
async function hangUp(server: Server, closed: Promise<void>): Promise<void> {
  server.closeIdleConnections();
  const cutting = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await closed;
  clearTimeout(cutting);
}

function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
