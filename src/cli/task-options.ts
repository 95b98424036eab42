/** The options by which every command is told which tasks there are. */
import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DIFFICULTIES } from '../task/index.ts';

export interface TaskOptions {
  readonly tasks?: readonly string[];
  readonly builtin: boolean;
  readonly strict?: boolean;
}

export interface TaskSource {
  readonly tasks: readonly string[];
  readonly builtin: boolean;
  readonly strict: boolean;
}

export function addTaskOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--tasks <folder>', 'add a folder of suites; repeat it, or separate folders by ":"')
        .env('TRACEFIX_TASKS')
        .argParser(collectFolders),
    )
    .option('--no-builtin', 'leave the shipped tasks out (env: TRACEFIX_BUILTIN=0)')
    .option('--strict', 'refuse to go on when a task is broken; for a check, remarks count as well');
}

/** What createGym and loadTasks are to be given. */
export function taskSource(options: TaskOptions): TaskSource {
  return {
    tasks: options.tasks ?? [],
    // An environment variable that says "0" cannot be told to commander, which looks only at whether it is there.
    builtin: options.builtin && process.env.TRACEFIX_BUILTIN !== '0',
    strict: options.strict ?? false,
  };
}

/** Sound programs for the suite `factory`, besides the tasks. */
export function basesOption(): Option {
  return new Option('--bases <folder>', 'add bases for the suite "factory"; repeat it, or separate folders by ":"')
    .env('TRACEFIX_BASES')
    .argParser(collectFolders);
}

export function difficultyOption(): Option {
  return new Option('--difficulty <level>', 'only tasks of this difficulty').choices(DIFFICULTIES);
}

function collectFolders(value: string, previous: readonly string[] = []): readonly string[] {
  const folders = value.split(':').filter((folder) => folder !== '');
  for (const folder of folders) {
    if (!existsSync(folder)) throw new InvalidArgumentError(`Expected a folder that exists, got "${folder}".`);
  }
  return [...previous, ...folders];
}
