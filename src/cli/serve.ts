/** `tracefix serve`: the gym over HTTP and WebSocket. */
import { type Command, Option } from 'commander';
import { pino } from 'pino';
import { createGym } from '../create-gym.ts';
import { type ServerOptions, startServer } from '../server/index.ts';
import { readCalibration } from '../task/index.ts';
import { calibrationOption, followCalibration } from './calibration-option.ts';
import { optionOf, SETTINGS, serverOptions } from './serve-settings.ts';
import { addTaskOptions, basesOption, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface ServeOptions extends TaskOptions {
  readonly bases?: readonly string[];
  readonly logLevel: string;
  readonly calibration?: string;
  readonly [setting: string]: unknown;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('Serve the gym over HTTP and WebSocket until SIGINT or SIGTERM.');
  for (const setting of SETTINGS) command.addOption(optionOf(setting));
  command.addOption(
    new Option('--log-level <level>', 'what to log, as JSON lines on stderr')
      .env('LOG_LEVEL')
      .choices(LOG_LEVELS)
      .default('info'),
  );
  addTaskOptions(command.addOption(calibrationOption()).addOption(basesOption()))
    .addHelpText(
      'after',
      `
Examples:
  $ tracefix serve
  $ tracefix serve --port 9000 --tasks ./my-tasks --strict
  $ TRACEFIX_TOKEN=secret MAX_CONCURRENT_ENVS=64 tracefix serve --mode production
  $ tracefix serve --rate-limit 600/60 --max-sessions-per-client 64 --trust-proxy 1`,
    )
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const logger = pino({ name: 'tracefix', level: options.logLevel }, pino.destination(2));
  const settings = serverOptions(options);
  const { calibration } = options;
  const measured = calibration === undefined ? {} : { calibration: readCalibration(calibration) };
  const gym = await createGym({
    ...taskSource(options),
    bases: options.bases ?? [],
    ...measured,
    onNotice: (text) => logger.warn(text),
  });
  const follow = calibration === undefined ? undefined : followCalibration(calibration, gym, logger);
  const server = await startServer({ ...settings, gym, logger }).catch(async (error: unknown) => {
    await gym.close();
    throw listenFailure(error, settings);
  });
  for (const invalid of gym.tasks.invalid) {
    logger.warn({ ...invalid }, 'a broken task is left out');
  }
  const [root, ...others] = server.games;
  const places = others.map(({ game, url, tasks }) => ` and ${tasks} to ${game} on ${url}`);
  process.stdout.write(
    `TraceFix serves ${root!.tasks} tasks on ${server.url}${places.join('')} (docs at ${server.url}/docs)\n`,
  );
  await stopSignal();
  follow?.stop();
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

function listenFailure(error: unknown, { host = '0.0.0.0', port = 8000 }: Partial<ServerOptions>): unknown {
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
