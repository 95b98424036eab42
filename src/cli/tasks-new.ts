/** `tracefix tasks new`: makes the folder of a task that is to be written. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { NoNewTask, scaffoldTask } from '../author/index.ts';
import { loadTasks } from '../task/index.ts';
import { UsageError } from './usage-error.ts';

interface NewOptions {
  readonly typescript?: boolean;
  readonly title?: string;
}

export function addTasksNew(tasks: Command): void {
  tasks
    .command('new <folder>')
    .description("Make a task's folder, with everything but what its author has to write.")
    .option('--typescript', 'write the program and its tests in TypeScript')
    .option('--title <text>', "the task's title (default: the folder's name as words)")
    .addHelpText(
      'after',
      `
The folder's name becomes the task's id. Nothing that exists is written over.

Examples:
  $ tracefix tasks new my-tasks/totals-miss-the-last-row
  $ tracefix tasks new my-tasks/cart-forgets-coupons --typescript --title "The cart forgets coupons"`,
    )
    .action(make);
}

function make(folder: string, { typescript, title }: NewOptions): void {
  const taken = new Set(loadTasks().tasks.map(({ id }) => id));
  const language = typescript ? 'typescript' : 'javascript';
  try {
    scaffoldTask(folder, { language, taken, ...(title === undefined ? {} : { title }) });
  } catch (error) {
    if (error instanceof NoNewTask) throw new UsageError(error.message);
    throw error;
  }
  process.stdout.write(nextSteps(resolve(folder), typescript ? 'ts' : 'js'));
}

function nextSteps(folder: string, extension: string): string {
  return `${pc.green('✓')} Made ${folder}. What is left to write is marked with [write this]:
  1. solution.${extension}      the program as it should be
  2. visible.test.${extension}  tests that the agent may run, hidden.test.${extension} the same behaviour with other inputs
  3. program.${extension}       the solution with a bug, so that a test of each file fails
  4. task.yaml        description, bug_types and issues: where the bug is
Then see what is missing:
  ${pc.bold(`${commandName()} tasks check ${shellWord(folder)}`)}
`;
}

/** How this very command was called: by npm inside the repository, else as what is installed. */
function commandName(): string {
  return process.env.npm_lifecycle_event === 'tracefix' ? 'npm run tracefix --' : 'tracefix';
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
