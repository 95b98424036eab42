/** `tracefix report`: what runs came to. */
import type { Command } from 'commander';
import { type Report, report } from '../rollout/index.ts';
import { loadTasks, taskHash } from '../task/index.ts';
import { reportText } from './report-text.ts';
import { addTaskOptions, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface ReportCommandOptions extends TaskOptions {
  readonly json?: boolean;
}

const WITHOUT_TERMINAL = 120;

export function addReport(program: Command): void {
  addTaskOptions(program.command('report <runs...>'))
    .description('Tell what runs came to: folders of runs, or files of trajectories.')
    .option('--json', 'print everything as JSON; docs/rollouts.md says what it holds')
    .addHelpText(
      'after',
      `
Further runs are compared with the first, on the tasks that both played. Bug types are looked up in the tasks that are
loaded here; trajectories do not hold them.

Examples:
  $ tracefix report runs/repair
  $ tracefix report runs/before runs/after --json > report.json
  $ tracefix report episodes.jsonl --tasks ./my-tasks`,
    )
    .action(tell);
}

async function tell(paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  const told = await read(paths, options);
  if (options.json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  else process.stdout.write(reportText(told, process.stdout.columns ?? WITHOUT_TERMINAL));
}

async function read(paths: readonly string[], options: TaskOptions): Promise<Report> {
  const { tasks: folders, builtin } = taskSource(options);
  const set = loadTasks({ folders, builtin });
  const bugTypesOf = (id: string, hash: string) => {
    const task = set.get(id);
    return task !== undefined && taskHash(task) === hash ? task.secret.bugTypes : undefined;
  };
  try {
    return await report(paths, { bugTypesOf });
  } catch (error) {
    const isOurs = error instanceof RangeError || (error as NodeJS.ErrnoException).code !== undefined;
    throw isOurs ? new UsageError((error as Error).message) : error;
  }
}
