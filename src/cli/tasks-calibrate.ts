/** `tracefix tasks calibrate`: measures how hard tasks are by recorded episodes. */
import { existsSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { calibrate, type ReadAttempts, readAttempts } from '../author/index.ts';
import type { CalibratedTask, Calibration } from '../task/index.ts';
import { integer } from './integer.ts';
import { oneLine } from './one-line.ts';
import { UsageError } from './usage-error.ts';

interface CalibrateCommandOptions {
  readonly out?: string;
  readonly agent?: string;
  readonly forAgent?: string;
  readonly minAttempts: number;
  readonly json?: boolean;
}

export function addTasksCalibrate(tasks: Command): void {
  tasks
    .command('calibrate <trajectories...>')
    .description('Measure how hard tasks are by recorded episodes: JSON Lines files, or folders of them.')
    .option('--out <file>', 'write the calibration, which "serve --calibration" and createGym take')
    .option('--agent <name>', 'who played the episodes that name no agent (otherwise the name of the file)')
    .option('--for-agent <name>', 'whose solve rates to lay down (otherwise an agent of mean ability)')
    .addOption(
      new Option('--min-attempts <n>', 'attempts at a task below which nothing is said of it')
        .default(8)
        .argParser(integer(1, 1_000_000)),
    )
    .option('--json', 'print the calibration as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tracefix tasks calibrate runs/monday.jsonl --out calibration.json
  $ tracefix tasks calibrate runs/ --for-agent my-model --out calibration.json
  $ tracefix serve --calibration calibration.json`,
    )
    .action(calibrateTasks);
}

async function calibrateTasks(paths: readonly string[], options: CalibrateCommandOptions): Promise<void> {
  for (const path of paths) {
    if (!existsSync(path)) throw new UsageError(`Expected a file or folder that exists, got "${path}".`);
  }
  const read = await readAttempts(paths, options.agent);
  tellSkipped(read);
  if (read.attempts.length === 0) throw new UsageError('Expected trajectories of ended episodes, got none.');
  const agents = new Set(read.attempts.map(({ agent }) => agent));
  if (options.forAgent !== undefined && !agents.has(options.forAgent)) {
    throw new UsageError(`Expected --for-agent to be one of ${[...agents].join(', ')}, got "${options.forAgent}".`);
  }
  const calibration = calibrate(read.attempts, {
    minAttempts: options.minAttempts,
    ...(options.forAgent === undefined ? {} : { forAgent: options.forAgent }),
  });
  const text = `${JSON.stringify(calibration, null, 2)}\n`;
  if (options.out !== undefined) writeCalibration(options.out, text);
  process.stdout.write(options.json ? text : table(calibration));
}

function tellSkipped({ skipped }: ReadAttempts): void {
  for (const { place, reason } of skipped.slice(0, 10)) process.stderr.write(`skipped ${oneLine(place)}: ${reason}\n`);
  if (skipped.length > 10) process.stderr.write(`skipped ${skipped.length - 10} more\n`);
}

function writeCalibration(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`Expected a file that can be written, got "${path}": ${(error as Error).message}`);
  }
}

function table({ agents, tasks }: Calibration): string {
  const rows = Object.entries(tasks)
    .map(([id, task]) => [oneLine(id), task] as const)
    .sort(([, a], [, b]) => a.fitted.solve_rate - b.fitted.solve_rate);
  const width = Math.max(4, ...rows.map(([id]) => id.length));
  const lines = rows.map(([id, task]) => `${id.padEnd(width)}  ${rowOf(task)}`);
  const players = Object.entries(agents).map(
    ([agent, { episodes, solved, ability }]) =>
      `${oneLine(agent)}: ${solved} of ${episodes} episodes solved, ability ${ability.toFixed(2)}`,
  );
  const heading = pc.bold(`${'task'.padEnd(width)}  solved     rate  95 % interval  fitted  difficulty`);
  return `${[heading, ...lines, '', ...players].join('\n')}\n`;
}

function rowOf({ solved, attempts, solve_rate: rate, interval, fitted, difficulty, status }: CalibratedTask): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(5);
  const mark = status === 'calibrated' ? '' : ` ${pc.yellow(status)}`;
  const range = `${percent(interval[0])} to ${percent(interval[1])}`;
  return `${`${solved}/${attempts}`.padEnd(9)} ${percent(rate)} ${range} ${percent(fitted.solve_rate)}   ${difficulty ?? '-'}${mark}`;
}
