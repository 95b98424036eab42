/** `tracefix serve`: the gym over HTTP and WebSocket. */
import { type Command, Option } from 'commander';
import { pino } from 'pino';
import { createGym } from '../gym/index.ts';
import { startServer } from '../server/index.ts';
import { integer } from './integer.ts';
import { addTaskOptions, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface ServeOptions extends TaskOptions {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly maxSessions: number;
  readonly idleTimeout: number;
  readonly mode: 'simulation' | 'production';
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('Serve the gym over HTTP and WebSocket until SIGINT or SIGTERM.')
    .addOption(
      new Option('--port <n>', 'port, 0 picks a free one').env('PORT').default(8000).argParser(integer(0, 65535)),
    )
    .addOption(new Option('--host <address>', 'address to listen on').env('HOST').default('0.0.0.0'));
  addTaskOptions(command)
    .addOption(new Option('--token <secret>', 'clients must send it as a bearer token').env('TRACEFIX_TOKEN'))
    .addOption(
      new Option('--max-sessions <n>', 'sessions that may be open at once')
        .env('MAX_CONCURRENT_ENVS')
        .default(10_000)
        .argParser(integer(1, 1_000_000)),
    )
    .addOption(
      new Option('--idle-timeout <seconds>', 'a session untouched this long is dropped')
        .default(1800)
        .argParser(integer(1, 604_800)),
    )
    .addOption(
      new Option('--mode <mode>', 'production hides the routes by which a trainer controls episodes')
        .choices(['simulation', 'production'])
        .default('simulation'),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tracefix serve
  $ tracefix serve --port 9000 --tasks ./my-tasks --strict
  $ TRACEFIX_TOKEN=secret MAX_CONCURRENT_ENVS=64 tracefix serve --mode production`,
    )
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const logger = pino({ name: 'tracefix' }, pino.destination(2));
  const gym = await createGym({ ...taskSource(options), onNotice: (text) => logger.warn(text) });
  const server = await startServer({
    gym,
    host: options.host,
    port: options.port,
    ...(options.token === undefined ? {} : { token: options.token }),
    maxSessions: options.maxSessions,
    idleTimeoutMs: options.idleTimeout * 1000,
    mode: options.mode,
    logger,
  }).catch(async (error: unknown) => {
    await gym.close();
    throw listenFailure(error, options);
  });
  for (const invalid of gym.tasks.invalid) {
    logger.warn({ ...invalid }, 'a broken task is left out');
  }
  process.stdout.write(
    `TraceFix serves ${gym.tasks.tasks.length} tasks on ${server.url} (docs at ${server.url}/docs)\n`,
  );
  await stopSignal();
  await server.close();
  await gym.close();
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(signal === 'SIGINT' ? 130 : 143);
      asked = true;
      process.stderr.write(`${signal}: finishing running steps; once more ends at once\n`);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function listenFailure(error: unknown, { host, port }: ServeOptions): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} on ${host} is in use. Stop what listens there, or choose another with --port.`,
      );
    case 'EACCES':
      return new UsageError(`Port ${port} needs rights that this user lacks. Choose one above 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(`This machine has no address ${host}. Choose another with --host, such as 127.0.0.1.`);
    default:
      return error;
  }
}
