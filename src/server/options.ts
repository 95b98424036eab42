/** What a server can be told, and what it does when told nothing. */
import type { Logger } from 'pino';
import type { GameName } from '../game/index.ts';
import type { Gym } from '../gym/index.ts';

/** `simulation` for training; `production` closes HTTP control and the trainer's door. */
export type Mode = 'simulation' | 'production';

export interface RateLimit {
  /** Requests and frames that one client may send within `seconds`. */
  readonly requests: number;
  readonly seconds: number;
}

export interface ServerOptions {
  readonly gym: Gym;
  /**
   * Games that are served besides that of the gym, each under a path of its name; by default every other one in simulation mode and none in production, where
   * what one game shows would be help in another.
   */
  readonly games?: readonly GameName[];
  /** Default `0.0.0.0`. */
  readonly host?: string;
  /** Default 8000; 0 takes a free one. */
  readonly port?: number;
  /** Bearer token that every request must bring, `/health`, `/ready` and the page excepted; default none, never empty. */
  readonly token?: string;
  readonly mode?: Mode;
  /** Whether `/ws` takes reset and step in production mode, as it does on OpenEnv's own servers; default true. */
  readonly socketControl?: boolean;
  /** Origins whose pages may call the server, or `*` for all; default none. */
  readonly cors?: readonly string[];
  /** Whether OpenEnv's `/web` routes are served, which share one episode; default false. */
  readonly webInterface?: boolean;
  /** Sockets and HTTP sessions together; default 10,000. */
  readonly maxSessions?: number;
  /** Sessions that one client may hold; unbounded by default. */
  readonly maxSessionsPerClient?: number;
  /** Requests and frames of one client that may run at once; unbounded by default. */
  readonly maxRunningPerClient?: number;
  /** Unbounded by default. */
  readonly rateLimit?: RateLimit;
  /** Proxies that stand in front and add to `X-Forwarded-For`; default 0: the header then says nothing of who a client is. */
  readonly trustProxy?: number;
  /** TCP connections that may be open at once; default twice `maxSessions` and 1,000 more. */
  readonly maxConnections?: number;
  /** Bytes of a request body or a socket message; default 1 MiB. */
  readonly bodyLimit?: number;
  /** Milliseconds without an inbound message after which a session ends; default 30 minutes. */
  readonly idleTimeoutMs?: number;
  /** Milliseconds that a request may take to arrive; its headers get a third of that. Default 60,000. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds that a client may leave an answer unread before it is cut off; default 60,000. */
  readonly unreadTimeoutMs?: number;
  /** Milliseconds between pings of a socket; one that misses a ping is ended. Default 20,000. */
  readonly pingMs?: number;
  /** Milliseconds that running steps get to finish at shutdown; default 10,000. */
  readonly drainMs?: number;
  /** Silent by default. */
  readonly logger?: Logger;
  /** Has the log show actions with their source text; default false. */
  readonly logSource?: boolean;
}

export const DEFAULTS = {
  host: '0.0.0.0',
  port: 8000,
  mode: 'simulation',
  socketControl: true,
  maxSessions: 10_000,
  trustProxy: 0,
  bodyLimit: 1024 * 1024,
  idleTimeoutMs: 30 * 60_000,
  requestTimeoutMs: 60_000,
  unreadTimeoutMs: 60_000,
  pingMs: 20_000,
  drainMs: 10_000,
} as const;
