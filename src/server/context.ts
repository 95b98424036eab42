/** What every route and socket of one server shares. */
import type { IncomingMessage } from 'node:http';
import { type Logger, pino } from 'pino';
import type { Gym } from '../gym/index.ts';
import { type About, readAbout } from './about.ts';
import { type Client, clientOf } from './operations/client.ts';
import { Metrics } from './operations/metrics.ts';
import { type Admit, createRateLimit } from './operations/rate-limit.ts';
import { requestLogger } from './operations/request-log.ts';
import { createRunningLimit, type LimitRunning } from './operations/running-limit.ts';
import { DEFAULTS, type Mode, type ServerOptions } from './options.ts';
import { Episodes } from './session/episodes.ts';
import { Running } from './session/running.ts';
import { Sessions } from './session/sessions.ts';
import { WebPlay } from './session/web-play.ts';
import { type WireSchemas, wireSchemas } from './wire/wire-schemas.ts';

export interface ServerContext {
  readonly gym: Gym;
  /** The game's schemas as JSON Schema. */
  readonly wire: WireSchemas;
  readonly about: About;
  readonly sessions: Sessions;
  readonly episodes: Episodes;
  readonly metrics: Metrics;
  readonly running: Running;
  /** Absent without a rate limit. */
  readonly admit: Admit | undefined;
  readonly clientOf: (request: IncomingMessage) => Client;
  readonly limitRunning: LimitRunning;
  /** Within an HTTP request, one whose lines carry the request's id. */
  readonly logger: Logger;
  readonly logSource: boolean;
  readonly token: string | undefined;
  readonly mode: Mode;
  /** Whether `/ws` takes reset and step. */
  readonly socketControl: boolean;
  /** Origins whose pages may call the server. */
  readonly cors: readonly string[];
  /** Present when OpenEnv's `/web` routes are served. */
  readonly web: WebPlay | undefined;
  readonly bodyLimit: number;
  readonly idleTimeoutMs: number;
  readonly unreadTimeoutMs: number;
  /** No new work is taken once this is set. */
  draining: boolean;
}

export function createContext(options: ServerOptions): ServerContext {
  const metrics = new Metrics(options.gym.game.actions.map(({ name }) => name));
  const episodes = new Episodes(({ task }) => metrics.episodeFinished('abandoned', task.difficulty));
  const logger = options.logger ?? pino({ level: 'silent' });
  const mode = options.mode ?? DEFAULTS.mode;
  const idleTimeoutMs = options.idleTimeoutMs ?? DEFAULTS.idleTimeoutMs;
  const trustProxy = options.trustProxy ?? DEFAULTS.trustProxy;
  const sessions = new Sessions({
    maxSessions: options.maxSessions ?? DEFAULTS.maxSessions,
    maxPerClient: options.maxSessionsPerClient ?? Number.POSITIVE_INFINITY,
    idleTimeoutMs,
    onEnd: (session) => {
      if (session.playing !== undefined) episodes.left(session, session.playing.handle);
    },
  });
  return {
    gym: options.gym,
    wire: wireSchemas(options.gym.game),
    about: readAbout(),
    sessions,
    episodes,
    metrics,
    running: new Running(),
    admit: createRateLimit(options.rateLimit),
    clientOf: (request) => clientOf(request, trustProxy),
    limitRunning: createRunningLimit(options.maxRunningPerClient),
    get logger() {
      return requestLogger.getStore() ?? logger;
    },
    logSource: options.logSource ?? false,
    token: options.token,
    mode,
    socketControl: mode === 'simulation' || (options.socketControl ?? DEFAULTS.socketControl),
    cors: options.cors ?? [],
    web: options.webInterface === true ? new WebPlay() : undefined,
    bodyLimit: options.bodyLimit ?? DEFAULTS.bodyLimit,
    idleTimeoutMs,
    unreadTimeoutMs: options.unreadTimeoutMs ?? DEFAULTS.unreadTimeoutMs,
    draining: false,
  };
}
