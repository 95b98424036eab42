/** `tracefix tasks generate`: plants bugs in sound programs, and keeps what their tests prove. */
import { accessSync, constants } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { createSandbox } from '../../sandbox/index.ts';
import {
  type Base,
  type Generated,
  generateTasks,
  loadBases,
  type Made,
  makeFolder,
  writeMadeTask,
} from '../author/index.ts';
import type { Difficulty, InvalidTask } from '../task/index.ts';
import { integer } from './integer.ts';
import { createProgress } from './progress.ts';
import { difficultyOption } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface GenerateCommandOptions {
  readonly base?: readonly string[];
  readonly seed: number;
  readonly count: number;
  readonly out: string;
  readonly bugs: { readonly least: number; readonly most: number };
  readonly difficulty?: Difficulty;
  readonly language?: Base['language'];
  readonly parallel: number;
  readonly json?: boolean;
}

export function addTasksGenerate(tasks: Command): void {
  tasks
    .command('generate')
    .description('Make tasks: plant bugs in sound programs, and keep what their tests prove.')
    .addOption(
      new Option(
        '--base <folder>',
        'where the sound programs are: bases or tasks; repeatable (default: the shipped tasks)',
      ).argParser((folder, before: readonly string[] = []) => [...before, folder]),
    )
    .addOption(
      new Option('--seed <n>', 'decides which tasks are made')
        .default(0)
        .argParser(integer(0, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(new Option('--count <n>', 'how many to make').default(100).argParser(integer(1, 1_000_000)))
    .addOption(
      new Option('--out <dir>', 'the suite to write: a folder for each task goes into it').makeOptionMandatory(),
    )
    .addOption(
      new Option('--bugs <range>', 'how many bugs a task has')
        .default({ least: 1, most: 4 }, '1-4')
        .argParser(bugRange),
    )
    .addOption(difficultyOption())
    .addOption(new Option('--language <name>', 'only programs of this language').choices(['javascript', 'typescript']))
    .addOption(new Option('--parallel <n>', 'bases worked on at a time').default(4).argParser(integer(1, 64)))
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
The same bases, seed and filters make the same files. The exit code is 1 when none could be made.

Examples:
  $ tracefix tasks generate --seed 1 --count 500 --out my-tasks/generated
  $ tracefix tasks generate --base tasks/core --bugs 2-4 --difficulty hard --out my-tasks/hard
  $ tracefix tasks check my-tasks`,
    )
    .action(generate);
}

async function generate(options: GenerateCommandOptions): Promise<void> {
  const { bases, invalid } = loadBases({ folders: options.base ?? [], builtin: options.base === undefined });
  const chosen = bases.filter(({ language }) => options.language === undefined || language === options.language);
  if (chosen.length === 0) throw new UsageError(`Expected at least one base, got none.${whyNone(invalid)}`);
  requireFolder(options.out);
  await using sandbox = createSandbox();
  let made = 0;
  const progress = createProgress(options.count, 'tasks made');
  const onMade = ({ task }: Made) => {
    writeMadeTask(options.out, task);
    made++;
    progress.report();
  };
  const { seed, count, bugs, difficulty, parallel } = options;
  const wanted = { seed, count, bugs, difficulty, parallel, onMade };
  const report = await generateTasks(chosen, sandbox, wanted).finally(progress.end);
  print(report, invalid, options);
  if (made === 0) process.exitCode = 1;
}

function whyNone(invalid: readonly InvalidTask[]): string {
  const first = invalid.slice(0, 3).map(whyInvalid).join('');
  return invalid.length > 3 ? `${first} And ${invalid.length - 3} more are left out.` : first;
}

function bugRange(text: string): { least: number; most: number } {
  const [, least, most = least] = /^([1-4])(?:-([1-4]))?$/.exec(text) ?? [];
  if (least === undefined || most === undefined || least > most)
    throw new InvalidArgumentError(`Expected a range such as 1-4 or 2, got "${text}".`);
  return { least: Number(least), most: Number(most) };
}

function requireFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `Expected a folder that can be written, got "${folder}" (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function print({ made, refused }: Generated, invalid: readonly InvalidTask[], options: GenerateCommandOptions): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ made, refused, invalid }, null, 2)}\n`);
    return;
  }
  for (const one of invalid) process.stdout.write(`${pc.yellow('left out')}${whyInvalid(one)}\n`);
  for (const { base, reason } of refused) process.stdout.write(`${pc.yellow('refused')} ${base}: ${reason}\n`);
  process.stdout.write(`${pc.bold(`${made} of ${options.count}`)} tasks written to ${options.out}\n`);
  if (made < options.count) process.stdout.write('The bases have no more to give under these filters.\n');
}

function whyInvalid({ folder, file, line, reason }: InvalidTask): string {
  return ` ${folder}: ${line === null ? file : `${file}:${line}`}: ${reason}`;
}
