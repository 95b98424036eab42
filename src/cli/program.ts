/** Every command of `tracefix`, a file each. */
import { Command } from 'commander';
import { packageVersion } from '../task/index.ts';
import { addDemo } from './demo.ts';
import { addExport } from './export.ts';
import { addPlay } from './play.ts';
import { addReplay } from './replay.ts';
import { addReport } from './report.ts';
import { addRescore } from './rescore.ts';
import { addRollout } from './rollout.ts';
import { addServe } from './serve.ts';
import { addTasksCalibrate } from './tasks-calibrate.ts';
import { addTasksCheck } from './tasks-check.ts';
import { addTasksGenerate } from './tasks-generate.ts';
import { addTasksImport } from './tasks-import.ts';
import { addTasksList } from './tasks-list.ts';
import { addTasksNew } from './tasks-new.ts';
import { addTasksShow } from './tasks-show.ts';

export function createProgram(): Command {
  const program = new Command('tracefix')
    .description('A gym in which agents learn to fix bugs.')
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError('(add --help to see what it takes)')
    .addHelpText(
      'after',
      `
Examples:
  $ tracefix serve --port 8000
  $ tracefix tasks list --difficulty easy
  $ tracefix play
  $ tracefix demo`,
    );
  addServe(program);
  const tasks = program.command('tasks').description('List, show, check, generate, import and calibrate tasks.');
  addTasksList(tasks);
  addTasksShow(tasks);
  addTasksNew(tasks);
  addTasksCheck(tasks);
  addTasksGenerate(tasks);
  addTasksImport(tasks);
  addTasksCalibrate(tasks);
  addPlay(program);
  addReplay(program);
  addReport(program);
  addRescore(program);
  addExport(program);
  addDemo(program);
  addRollout(program);
  return program;
}
