/** `tracefix tasks import`: turns a corpus into task folders and bases. */
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { createSandbox } from '../../sandbox/index.ts';
import {
  CorpusError,
  IMPORTERS,
  type ImporterName,
  type ImportReport,
  importCorpus,
  REFUSAL_REASONS,
} from '../author/index.ts';
import { integer } from './integer.ts';
import { oneLine } from './one-line.ts';
import { createProgress, type Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';

interface ImportOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly parallel: number;
}

const NAMES = Object.keys(IMPORTERS);

export function addTasksImport(tasks: Command): void {
  tasks
    .command('import <corpus> <path>')
    .description(`Turn a corpus into task folders and bases; the corpus is ${listed(NAMES)}.`)
    .addOption(
      new Option(
        '--out <dir>',
        'the suite to write: a folder for each task, and bases/ with one for each base',
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option('--parallel <n>', 'items measured at a time')
        .default(availableParallelism())
        .argParser(integer(1, 64)),
    )
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
What each PATH is to be:
${Object.entries(IMPORTERS)
  .map(([name, { expects }]) => `  ${name.padEnd(13)} ${expects}`)
  .join('\n')}

Folders of an earlier import of the same corpus are written over, others never. The exit code is 1 when nothing was imported.

Examples:
  $ tracefix tasks import humanevalfix humanevalfix-js.jsonl --out my-tasks/humanevalfix
  $ tracefix tasks import exercism ./exercism --out my-tasks/exercism
  $ tracefix tasks check my-tasks`,
    )
    .action(importTasks);
}

async function importTasks(corpus: string, path: string, options: ImportOptions): Promise<void> {
  if (!isImporter(corpus)) throw new UsageError(`Expected the corpus to be ${listed(NAMES)}, got "${corpus}".`);
  await using sandbox = createSandbox();
  let progress: Progress | undefined;
  const report = await importCorpus(corpus, path, options.out, sandbox, {
    parallel: options.parallel,
    onStart: (items) => {
      progress = createProgress(items, 'items read');
    },
    onItem: ({ refused }) => progress?.report(options.json ? '' : refused.map(refusalText).join('\n')),
  }).catch(asUsageError);
  progress?.end();
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : summary(report, options.out));
  if (report.imported.length === 0) process.exitCode = 1;
}

function isImporter(name: string): name is ImporterName {
  return Object.hasOwn(IMPORTERS, name);
}

/** What is wrong with the path or with --out, whoever named them is to name others. */
function asUsageError(error: unknown): never {
  if (error instanceof CorpusError) throw new UsageError(error.message);
  const { code, path } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && typeof path === 'string')
    throw new UsageError(`Expected folders that can be read and written, got ${code} at "${path}".`);
  throw error;
}

function refusalText({ item, message }: ImportReport['refused'][number]): string {
  return `${pc.yellow('refused')} ${oneLine(`${item}: ${message}`)}`;
}

function summary({ imported, refused }: ImportReport, out: string): string {
  const count = (kind: 'task' | 'base') => imported.filter((one) => one.kind === kind).length;
  const lines = [`${pc.bold(`${count('task')} tasks and ${count('base')} bases`)} written to ${out}`];
  if (refused.length > 0) lines.push(`${refused.length} refused:`);
  for (const [reason, meaning] of Object.entries(REFUSAL_REASONS)) {
    const items = refused.filter((one) => one.reason === reason).length;
    if (items > 0) lines.push(`  ${String(items).padStart(4)}  ${meaning} (${reason})`);
  }
  return `${lines.join('\n')}\n`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
