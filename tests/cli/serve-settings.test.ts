import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { optionOf, SETTINGS, serverOptions } from '../../src/cli/serve-settings.ts';
import type { ServerOptions } from '../../src/server/index.ts';

/** Every option of the server, as the command line says it and as the server is told. */
const SAID: { [Name in Exclude<keyof ServerOptions, 'gym' | 'logger'>]: readonly [string, ServerOptions[Name]] } = {
  host: ['--host=::1', '::1'],
  port: ['--port=0', 0],
  token: ['--token=secret', 'secret'],
  mode: ['--mode=production', 'production'],
  games: ['--games=review', ['review']],
  socketControl: ['--socket-control=no', false],
  cors: ['--cors=https://a.example,https://b.example:8443', ['https://a.example', 'https://b.example:8443']],
  webInterface: ['--web-interface', true],
  maxSessions: ['--max-sessions=5', 5],
  maxSessionsPerClient: ['--max-sessions-per-client=2', 2],
  maxRunningPerClient: ['--max-running-per-client=3', 3],
  rateLimit: ['--rate-limit=600/60', { requests: 600, seconds: 60 }],
  trustProxy: ['--trust-proxy=1', 1],
  maxConnections: ['--max-connections=9', 9],
  bodyLimit: ['--body-limit=4096', 4096],
  idleTimeoutMs: ['--idle-timeout=60', 60_000],
  requestTimeoutMs: ['--request-timeout=7', 7000],
  unreadTimeoutMs: ['--unread-timeout=8', 8000],
  pingMs: ['--ping-interval=9', 9000],
  drainMs: ['--drain-timeout=0', 0],
  logSource: ['--log-source', true],
};

test('every option of the server can be said', () => {
  const flags = Object.values(SAID).map(([flag]) => flag);
  const told = Object.fromEntries(Object.entries(SAID).map(([name, [, value]]) => [name, value]));
  expect(tell(flags)).toEqual(told);
});

test('every setting has a variable of its own, which says the same', () => {
  expect(new Set(SETTINGS.map(({ env }) => env)).size).toBe(SETTINGS.length);
  const before = { ...process.env };
  Object.assign(process.env, { ENABLE_WEB_INTERFACE: 'True', TRACEFIX_RATE_LIMIT: '5', TRACEFIX_LOG_SOURCE: '0' });
  try {
    expect(tell([])).toEqual({ webInterface: true, rateLimit: { requests: 5, seconds: 1 }, logSource: false });
  } finally {
    process.env = before;
  }
});

describe('a value that makes no sense', () => {
  test.each([
    ['--token=', 'Expected a token, got an empty text'],
    ['--host=', 'Expected a word'],
    ['--rate-limit=0', 'Expected requests and seconds, such as 600/60, got "0"'],
    ['--rate-limit=1/0', 'got "1/0"'],
    ['--cors=example.com', 'Expected origins such as https://example.com'],
    ['--cors=https://example.com/path', 'got "https://example.com/path"'],
    ['--web-interface=maybe', 'Expected yes or no, got "maybe"'],
    ['--trust-proxy=-1', 'Expected an integer from 0 to 16'],
    ['--max-sessions-per-client=0', 'Expected an integer from 1'],
    ['--games=chess', 'Expected names of games (fix, review) or none, got "chess"'],
    ['--mode=training', 'Allowed choices are simulation, production'],
  ])('%s is answered with a sentence', (flag, message) => {
    expect(() => tell([flag])).toThrow(message);
  });
});

function tell(flags: readonly string[]): Partial<ServerOptions> {
  const command = new Command('serve').exitOverride().configureOutput({ writeErr: () => {} });
  for (const setting of SETTINGS) command.addOption(optionOf(setting));
  command.parse(flags, { from: 'user' });
  return serverOptions(command.opts());
}
