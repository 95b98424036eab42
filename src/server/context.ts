/** What routes and sockets work with: what a whole server has once, and what each game on it has. */
import type { IncomingMessage } from 'node:http';
import { type Logger, pino } from 'pino';
import { GAMES, type GameName } from '../game/index.ts';
import type { Gym } from '../gym/index.ts';
import { type About, readAbout } from './about.ts';
import { type Client, clientOf } from './operations/client.ts';
import { Instruments } from './operations/instruments.ts';
import { Metrics } from './operations/metrics.ts';
import { type Admit, createRateLimit } from './operations/rate-limit.ts';
import { requestLogger } from './operations/request-log.ts';
import { createRunningLimit, type LimitRunning } from './operations/running-limit.ts';
import { DEFAULTS, type Mode, type ServerOptions } from './options.ts';
import { Episodes } from './session/episodes.ts';
import { Running } from './session/running.ts';
import { Sessions } from './session/sessions.ts';
import { Slots } from './session/slots.ts';
import { WebPlay } from './session/web-play.ts';
import { type WireSchemas, wireSchemas } from './wire/wire-schemas.ts';

/** Where a game is served. */
export interface Place {
  readonly game: string;
  /** What stands before the paths of its routes; empty at the root. */
  readonly path: string;
}

export interface ServerShared {
  /** The one at the root first. */
  readonly games: readonly Place[];
  /** Of the sessions of all games. */
  readonly slots: Slots;
  readonly instruments: Instruments;
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
  readonly bodyLimit: number;
  readonly idleTimeoutMs: number;
  readonly unreadTimeoutMs: number;
  /** No new work is taken once this is set. */
  draining: boolean;
}

/** One game on a server. */
export interface ServerContext extends Readonly<ServerShared> {
  readonly place: Place;
  readonly gym: Gym;
  /** The game's schemas as JSON Schema. */
  readonly wire: WireSchemas;
  readonly about: About;
  readonly sessions: Sessions;
  readonly episodes: Episodes;
  readonly metrics: Metrics;
  /** Present when OpenEnv's `/web` routes are served. */
  readonly web: WebPlay | undefined;
}

export interface Contexts {
  readonly shared: ServerShared;
  /** That of the root. */
  readonly root: ServerContext;
  /** All of them, the root's first. */
  readonly each: readonly ServerContext[];
}

export function createContexts(options: ServerOptions): Contexts {
  const gyms = gymsOf(options);
  const games = gyms.map(({ game: { name } }, index) => ({ game: name, path: index === 0 ? '' : `/${name}` }));
  const shared = createShared(options, games);
  const about = readAbout();
  const each = gyms.map((gym, index) => contextOf(shared, options, { gym, about, place: games[index]! }));
  return { shared, root: each[0]!, each };
}

/** The gym that was given, and those of other games beside it. */
function gymsOf({ gym, games, mode = DEFAULTS.mode }: ServerOptions): readonly Gym[] {
  const others = games ?? (mode === 'simulation' ? (Object.keys(GAMES) as GameName[]) : []);
  return [gym, ...new Set(others.filter((name) => name !== gym.game.name).map((name) => gym.playing(name)))];
}

function createShared(options: ServerOptions, games: ServerShared['games']): ServerShared {
  const logger = options.logger ?? pino({ level: 'silent' });
  const mode = options.mode ?? DEFAULTS.mode;
  const trustProxy = options.trustProxy ?? DEFAULTS.trustProxy;
  return {
    games,
    slots: new Slots(
      options.maxSessions ?? DEFAULTS.maxSessions,
      options.maxSessionsPerClient ?? Number.POSITIVE_INFINITY,
    ),
    instruments: new Instruments(),
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
    bodyLimit: options.bodyLimit ?? DEFAULTS.bodyLimit,
    idleTimeoutMs: options.idleTimeoutMs ?? DEFAULTS.idleTimeoutMs,
    unreadTimeoutMs: options.unreadTimeoutMs ?? DEFAULTS.unreadTimeoutMs,
    draining: false,
  };
}

function contextOf(
  shared: ServerShared,
  { webInterface }: ServerOptions,
  { gym, about, place }: Pick<ServerContext, 'gym' | 'about' | 'place'>,
): ServerContext {
  const { game } = gym;
  const metrics = new Metrics(shared.instruments, game);
  const episodes = new Episodes(({ task }) => metrics.episodeFinished('abandoned', task.difficulty));
  const sessions = new Sessions({
    slots: shared.slots,
    idleTimeoutMs: shared.idleTimeoutMs,
    onEnd: (session) => {
      if (session.playing !== undefined) episodes.left(session, session.playing.handle);
    },
  });
  return {
    ...shared,
    get logger() {
      return shared.logger;
    },
    get draining() {
      return shared.draining;
    },
    place,
    gym,
    wire: wireSchemas(game),
    about: place.path === '' ? about : { ...about, name: `${about.name}-${game.name}`, description: game.summary },
    sessions,
    episodes,
    metrics,
    web: webInterface === true ? new WebPlay() : undefined,
  };
}
