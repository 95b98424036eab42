/** `tracefix report`: what runs came to. */
import type { Command } from 'commander';
import { createPageWriter, type PageWriter, type Report, report } from '../rollout/index.ts';
import { loadTasks, taskHash } from '../task/index.ts';
import { counted } from './figure-text.ts';
import { createLiveLine } from './live-line.ts';
import { reportText } from './report-text.ts';
import { exitWhenStopped } from './stop-signals.ts';
import { addTaskOptions, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface ReportCommandOptions extends TaskOptions {
  readonly json?: boolean;
  readonly html?: string;
}

const WITHOUT_TERMINAL = 120;

export function addReport(program: Command): void {
  addTaskOptions(program.command('report <runs...>'))
    .description('Tell what runs came to: folders of runs, or files of trajectories.')
    .option('--json', 'print everything as JSON; docs/rollouts.md says what it holds')
    .option('--html <file>', 'write one page with plots and every episode step by step; it opens from disk')
    .addHelpText(
      'after',
      `
Further runs are compared with the first, on the tasks that both played. Bug types are looked up in the tasks that are
loaded here; trajectories do not hold them.

Examples:
  $ tracefix report runs/repair
  $ tracefix report runs/before runs/after --html report.html
  $ tracefix report runs/before runs/after --json > report.json
  $ tracefix report episodes.jsonl --tasks ./my-tasks`,
    )
    .action(tell);
}

async function tell(paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  const { html, json } = options;
  using page = html === undefined ? undefined : pageAt(html);
  using _ = exitWhenStopped(() => page?.[Symbol.dispose]());
  const told = await read(paths, options, page);
  if (json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  else process.stdout.write(reportText(told, process.stdout.columns ?? WITHOUT_TERMINAL));
  if (html !== undefined) process.stderr.write(`The page is in ${html}\n`);
}

function pageAt(file: string): PageWriter {
  try {
    return createPageWriter(file);
  } catch (error) {
    throw new UsageError(`Expected a file that can be written for --html, got "${file}": ${(error as Error).message}`);
  }
}

/** Reads the runs, and writes the page as it goes. */
async function read(paths: readonly string[], options: TaskOptions, page: PageWriter | undefined): Promise<Report> {
  const { tasks: folders, builtin } = taskSource(options);
  const set = loadTasks({ folders, builtin });
  const bugTypesOf = (id: string, hash: string) => {
    const task = set.get(id);
    return task !== undefined && taskHash(task) === hash ? task.secret.bugTypes : undefined;
  };
  let count = 0;
  const state = () => `${counted(count, 'episode')} read`;
  const line = createLiveLine({ terminal: state, log: state });
  try {
    const told = await report(paths, {
      bugTypesOf,
      onEpisode(run, { trajectory }, summary) {
        count += 1;
        page?.add(run, trajectory, summary);
      },
    });
    await page?.finish(told);
    return told;
  } catch (error) {
    const isOurs = error instanceof RangeError || (error as NodeJS.ErrnoException).code !== undefined;
    throw isOurs ? new UsageError((error as Error).message) : error;
  } finally {
    line.end();
  }
}
