/** Every setting of `tracefix serve`: by option, by environment variable, or left alone. docs/operations.md lists them. */
import { InvalidArgumentError, Option } from 'commander';
import { GAMES, type GameName } from '../game/index.ts';
import type { ServerOptions } from '../server/index.ts';
import { integer } from './integer.ts';

export interface Setting {
  readonly flags: string;
  readonly env: string;
  readonly what: string;
  /** What holds without it, in words for the help. */
  readonly otherwise: string;
  readonly parse: (value: string) => unknown;
  /** What it tells the server. */
  readonly tells: (value: never) => Partial<ServerOptions>;
}

function setting<T>(
  flags: string,
  env: string,
  what: string,
  otherwise: string,
  parse: (value: string) => T,
  tells: (value: T) => Partial<ServerOptions>,
): Setting {
  return { flags, env, what, otherwise, parse, tells };
}

const DAY_S = 86_400;
const seconds = integer(1, 7 * DAY_S);

export const SETTINGS: readonly Setting[] = [
  setting('--port <n>', 'PORT', 'port; 0 picks a free one', '8000', integer(0, 65_535), (port) => ({ port })),
  setting('--host <address>', 'HOST', 'address to listen on', '0.0.0.0', text, (host) => ({ host })),
  setting('--token <secret>', 'TRACEFIX_TOKEN', 'clients must send it as a bearer token', 'none', secret, (token) => ({
    token,
  })),
  setting(
    '--mode <mode>',
    'TRACEFIX_MODE',
    'simulation, or production, which closes the routes by which a trainer controls episodes',
    'simulation',
    mode,
    (mode) => ({ mode }),
  ),
  setting(
    '--games <names>',
    'TRACEFIX_GAMES',
    'games that are served besides fix, each under a path of its name, separated by commas, or none',
    'review; in production mode none',
    games,
    (games) => ({ games }),
  ),
  setting(
    '--socket-control <yes>',
    'TRACEFIX_SOCKET_CONTROL',
    'in production mode, whether /ws takes reset and step',
    'yes',
    yes,
    (socketControl) => ({ socketControl }),
  ),
  setting(
    '--cors <origins>',
    'TRACEFIX_CORS',
    'origins whose pages may call the server, separated by commas, or "*"',
    'none',
    origins,
    (cors) => ({ cors }),
  ),
  setting(
    '--web-interface [yes]',
    'ENABLE_WEB_INTERFACE',
    "serve OpenEnv's /web routes, which share one episode",
    'no',
    yes,
    (webInterface) => ({ webInterface }),
  ),
  setting(
    '--max-sessions <n>',
    'MAX_CONCURRENT_ENVS',
    'sessions that may be open at once',
    '10000',
    integer(1, 1_000_000),
    (maxSessions) => ({ maxSessions }),
  ),
  setting(
    '--max-sessions-per-client <n>',
    'TRACEFIX_MAX_SESSIONS_PER_CLIENT',
    'sessions that one client may hold',
    'unbounded',
    integer(1, 1_000_000),
    (maxSessionsPerClient) => ({ maxSessionsPerClient }),
  ),
  setting(
    '--max-running-per-client <n>',
    'TRACEFIX_MAX_RUNNING_PER_CLIENT',
    'requests and frames of one client that may run at once',
    'unbounded',
    integer(1, 1_000_000),
    (maxRunningPerClient) => ({ maxRunningPerClient }),
  ),
  setting(
    '--rate-limit <n/seconds>',
    'TRACEFIX_RATE_LIMIT',
    'requests and frames that one client may send within so many seconds, such as 600/60; n alone is within one',
    'unbounded',
    rateLimit,
    (rateLimit) => ({ rateLimit }),
  ),
  setting(
    '--trust-proxy <n>',
    'TRACEFIX_TRUST_PROXY',
    'proxies in front that add to X-Forwarded-For, by which clients are then told apart',
    '0',
    integer(0, 16),
    (trustProxy) => ({ trustProxy }),
  ),
  setting(
    '--max-connections <n>',
    'TRACEFIX_MAX_CONNECTIONS',
    'TCP connections that may be open at once',
    'twice the sessions and 1000',
    integer(1, 10_000_000),
    (maxConnections) => ({ maxConnections }),
  ),
  setting(
    '--body-limit <bytes>',
    'TRACEFIX_BODY_LIMIT',
    'largest request body and socket message',
    '1048576',
    integer(1024, 1024 ** 3),
    (bodyLimit) => ({ bodyLimit }),
  ),
  setting(
    '--idle-timeout <seconds>',
    'TRACEFIX_IDLE_TIMEOUT',
    'a session untouched this long is dropped',
    '1800',
    seconds,
    (s) => ({ idleTimeoutMs: s * 1000 }),
  ),
  setting(
    '--request-timeout <seconds>',
    'TRACEFIX_REQUEST_TIMEOUT',
    'a request that takes longer to arrive is cut with 408; its headers get a third of that',
    '60',
    seconds,
    (s) => ({ requestTimeoutMs: s * 1000 }),
  ),
  setting(
    '--unread-timeout <seconds>',
    'TRACEFIX_UNREAD_TIMEOUT',
    'a client that leaves an answer unread this long is cut off',
    '60',
    seconds,
    (s) => ({ unreadTimeoutMs: s * 1000 }),
  ),
  setting(
    '--ping-interval <seconds>',
    'TRACEFIX_PING_INTERVAL',
    'sockets are pinged so often, and ended when they miss a ping',
    '20',
    seconds,
    (s) => ({ pingMs: s * 1000 }),
  ),
  setting(
    '--drain-timeout <seconds>',
    'TRACEFIX_DRAIN_TIMEOUT',
    'how long running steps may take to finish at shutdown',
    '10',
    integer(0, DAY_S),
    (s) => ({ drainMs: s * 1000 }),
  ),
  setting(
    '--log-source [yes]',
    'TRACEFIX_LOG_SOURCE',
    'have the log show actions with their source text, at level debug',
    'no',
    yes,
    (logSource) => ({ logSource }),
  ),
];

/** The setting as commander takes it. */
export function optionOf({ flags, env, what, otherwise, parse }: Setting): Option {
  const option = new Option(flags, `${what} (otherwise ${otherwise})`).env(env).argParser(parse);
  return option.optional ? option.preset('yes') : option;
}

/** What the options and the environment tell the server. */
export function serverOptions(given: Readonly<Record<string, unknown>>): Partial<ServerOptions> {
  const told = SETTINGS.map((each) => {
    const value = given[optionOf(each).attributeName()];
    return value === undefined ? {} : each.tells(value as never);
  });
  return Object.assign({}, ...told);
}

function text(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('Expected a word, got an empty text.');
}

/** An empty token would be one that everybody knows; that it came empty says that somebody meant to set one. */
function secret(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('Expected a token, got an empty text. Unset it to serve without one.');
}

function mode(value: string): 'simulation' | 'production' {
  if (value === 'simulation' || value === 'production') return value;
  throw new InvalidArgumentError('Allowed choices are simulation, production.');
}

function games(value: string): readonly GameName[] {
  if (value.trim() === 'none') return [];
  const names = value.split(',').map((name) => name.trim());
  for (const name of names) {
    if (Object.hasOwn(GAMES, name)) continue;
    throw new InvalidArgumentError(
      `Expected names of games (${Object.keys(GAMES).join(', ')}) or none, got "${name}".`,
    );
  }
  return names as GameName[];
}

function yes(value: string): boolean {
  if (/^(true|1|yes)$/i.test(value)) return true;
  if (/^(false|0|no|)$/i.test(value)) return false;
  throw new InvalidArgumentError(`Expected yes or no, got "${value}".`);
}

function origins(value: string): readonly string[] {
  const list = value.split(',').map((origin) => origin.trim());
  for (const origin of list) {
    if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    throw new InvalidArgumentError(`Expected origins such as https://example.com, or "*", got "${origin}".`);
  }
  return list;
}

function rateLimit(value: string): { readonly requests: number; readonly seconds: number } {
  const [, requests, period = '1'] = /^(\d{1,9})(?:\/(\d{1,5}))?$/.exec(value) ?? [];
  if (Number(requests) >= 1 && Number(period) >= 1) return { requests: Number(requests), seconds: Number(period) };
  throw new InvalidArgumentError(`Expected requests and seconds, such as 600/60, got "${value}".`);
}
