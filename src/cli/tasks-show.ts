/** `tracefix tasks show`: what a player may know of a task, and with --solution what its author knows. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { placeOf } from '../author/index.ts';
import { type DifferenceHunk, loadTasks, type Task, truthOf } from '../task/index.ts';
import { numberedCode } from './numbered-code.ts';
import { requireTask } from './require-task.ts';
import { addTaskOptions, type TaskOptions, taskSource } from './task-options.ts';

interface ShowOptions extends TaskOptions {
  readonly solution?: boolean;
}

export function addTasksShow(tasks: Command): void {
  addTaskOptions(tasks.command('show <id>').description('Show a task: what it says, its program, its visible tests.'))
    .option('--solution', 'show the solution, the hidden tests and the issues as well')
    .addHelpText(
      'after',
      `
Examples:
  $ tracefix tasks show ID
  $ tracefix tasks show ID --solution`,
    )
    .action(showTask);
}

function showTask(id: string, options: ShowOptions): void {
  const source = taskSource(options);
  const task = requireTask(loadTasks({ folders: source.tasks, builtin: source.builtin }), id);
  const parts = [
    heading(task),
    section('program', numberedCode(task.program)),
    section(task.visible.name, task.visible.code),
  ];
  if (options.solution) parts.push(...secrets(task));
  process.stdout.write(`${parts.join('\n\n')}\n`);
}

function heading(task: Task): string {
  const facts = [task.suite, task.difficulty, task.language, task.split, ...task.tags].join(' · ');
  return `${pc.bold(task.title)}\n${pc.dim(`${task.id} · ${facts}`)}\n\n${task.description.trim()}`;
}

function secrets(task: Task): string[] {
  const { secret } = task;
  const { hunks, issues } = truthOf(task);
  const told = issues.map((issue) => {
    const hunks = issue.hunks.length === 1 ? 'hunk' : 'hunks';
    return `${placeOf({ start: issue.line, end: issue.endLine })}, ${hunks} ${issue.hunks.join(', ') || 'none'} [${issue.severity} ${issue.category}] ${issue.description}`;
  });
  return [
    section('solution', numberedCode(secret.solution)),
    section(secret.hidden.name, secret.hidden.code),
    section('hunks', hunks.map((hunk, at) => hunkText(task, hunk, at + 1)).join('\n') || 'none'),
    section('issues', told.join('\n') || 'none named'),
    section('bug types', secret.bugTypes.join(', ')),
  ];
}

/** As a patch would have it, with the number by which an issue names it. */
function hunkText({ program }: Task, hunk: DifferenceHunk, number: number): string {
  const { start, end, lines } = hunk;
  const removed = program.split('\n').slice(start - 1, end);
  return [
    `${number}: ${placeOf(hunk)}`,
    ...removed.map((line) => `- ${line}`),
    ...lines.map((line) => `+ ${line}`),
  ].join('\n');
}

function section(title: string, text: string): string {
  return `${pc.cyan(`── ${title}`)}\n${text.trimEnd()}`;
}
