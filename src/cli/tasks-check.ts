/** `tracefix tasks check`: says whether tasks are sound, and if not why. */
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { createSandbox } from '../../sandbox/index.ts';
import {
  checkTasks,
  createReportCache,
  defaultCacheFolder,
  NO_CACHE,
  reportPage,
  type TaskReport,
} from '../author/index.ts';
import { createTaskSet, loadTasks, type TaskSet } from '../task/index.ts';
import { reportText } from './check-text.ts';
import { integer } from './integer.ts';
import { createProgress } from './progress.ts';
import { requireTask } from './require-task.ts';
import { inShard, parseShard, type Shard } from './shard.ts';
import { addTaskOptions, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface CheckOptions extends TaskOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly html?: string;
  readonly parallel: number;
  readonly shard?: Shard;
  /** A folder, or false for none. */
  readonly cache: string | false;
}

export function addTasksCheck(tasks: Command): void {
  addTaskOptions(tasks.command('check [tasks...]'))
    .description('Check that tasks are sound: folders or ids, all tasks when none is named.')
    .option('--json', 'print the reports as JSON')
    .option('--html <file>', 'write a page with every finding, score and surviving mutant')
    .option('--quiet', 'print only what is wrong')
    .option('--verbose', 'print scores and surviving mutants as well')
    .addOption(
      new Option('--parallel <n>', 'tasks checked at a time')
        .default(availableParallelism(), 'the number of processors')
        .argParser(integer(1, 64)),
    )
    .option('--shard <index/count>', 'only a part of them, such as 1/3', parseShard)
    .addOption(
      new Option('--cache <folder>', 'where what was found is kept for the next time')
        .env('TRACEFIX_CACHE')
        .default(defaultCacheFolder(), 'tracefix in the cache folder of the user'),
    )
    .option('--no-cache', 'check everything anew, and keep nothing')
    .addHelpText(
      'after',
      `
The exit code is 0 when all tasks are sound, 1 when one is not (with --strict also for a remark), 2 when the command
cannot be read. Ctrl-C ends it at once; what was checked by then is kept.

Examples:
  $ tracefix tasks check
  $ tracefix tasks check ./my-tasks --html report.html
  $ tracefix tasks check sku-lookup-misses-known-articles --verbose`,
    )
    .action(check);
}

async function check(names: readonly string[], options: CheckOptions): Promise<void> {
  const set = sharded(chooseTasks(names, options), options.shard);
  const total = set.tasks.length + set.invalid.length;
  if (total === 0) throw new UsageError('Expected at least one task to check, got none.');
  // Told before the work is done, not after.
  if (options.html !== undefined) requireWritable(options.html);
  await using sandbox = createSandbox({ hosts: options.parallel });
  const progress = createProgress(total, 'tasks checked');
  let isKept = options.cache !== false;
  const cache = isKept
    ? createReportCache(options.cache || defaultCacheFolder(), (notice) => {
        isKept = false;
        tell(notice);
      })
    : NO_CACHE;
  process.once('SIGINT', () => {
    progress.end();
    tell(`Ended early, ${progress.state()}; ${isKept ? 'these are' : 'nothing is'} remembered for the next time.`);
    process.exit(130);
  });
  const onReport = (report: TaskReport): void =>
    progress.report(options.json ? '' : reportText(report, options), report.isSound);
  const reports = await checkTasks(set, sandbox, { parallel: options.parallel, cache, onReport });
  progress.end();
  const refused = reports.filter(
    (report) => !report.isSound || (options.strict === true && report.findings.length > 0),
  );
  if (options.html !== undefined) writeFileSync(options.html, reportPage(reports));
  if (options.json) process.stdout.write(`${JSON.stringify(reports.map(withoutTask), null, 2)}\n`);
  else process.stdout.write(`${pc.bold(`${reports.length - refused.length} of ${reports.length}`)} tasks are sound\n`);
  if (refused.length > 0) process.exitCode = 1;
}

const tell = (text: string) => void process.stderr.write(`${text}\n`);

/** The sources are in the folder; a report of a thousand tasks need not repeat them. */
const withoutTask = ({ task: _task, ...report }: TaskReport) => report;

function requireWritable(file: string): void {
  try {
    const isThere = existsSync(file);
    closeSync(openSync(file, 'a'));
    if (!isThere) rmSync(file);
  } catch (error) {
    throw new UsageError(`Expected a file that can be written for --html, got "${file}": ${(error as Error).message}`);
  }
}

/** A folder that does not load is told in every shard. */
function sharded(set: TaskSet, shard: Shard | undefined): TaskSet {
  return shard === undefined ? set : createTaskSet(inShard(set.tasks, shard), set.invalid);
}

/** What exists as a folder is one, and the shipped tasks are then left alone; the rest are ids. */
function chooseTasks(names: readonly string[], options: CheckOptions): TaskSet {
  const source = taskSource(options);
  const folders = names.filter((name) => existsSync(name));
  const ids = names.filter((name) => !folders.includes(name));
  const absent = ids.find((name) => /^\.|[/\\]/.test(name));
  if (absent !== undefined) throw new UsageError(`Expected a folder that exists, got "${absent}".`);
  const named = loadTasks({ folders, builtin: false });
  if (names.length > 0 && ids.length === 0) return named;
  const all = loadTasks({ folders: source.tasks, builtin: source.builtin });
  if (names.length === 0) return all;
  return createTaskSet([...named.tasks, ...ids.map((id) => requireTask(all, id))], named.invalid);
}
