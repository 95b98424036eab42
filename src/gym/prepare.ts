/** What has to be run once to know a task: its tests' names, and how the untouched program fares. */
import { type Sandbox, SuiteError } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import type { PreparedTask } from '../game/index.ts';
import type { Task } from '../task/index.ts';
import { runSuite, unavailable } from './run-suite.ts';

/** Far more than are stored. What was used longest ago is forgotten, since tasks that are made for the asking have no end. */
const MOST_KNOWN = 2048;

/** Prepares each task once, on first use, in its first asker's turn. A task whose suite is broken is an error of the task, told to every reset. */
export function createPreparation(sandbox: Sandbox): (task: Task, caller?: string) => Promise<PreparedTask> {
  const known = new Map<string, Promise<PreparedTask>>();
  return (task, caller = '') => {
    let prepared = known.get(task.id);
    if (prepared === undefined) {
      prepared = prepareTask(sandbox, task, caller);
      // What failed for want of a host may work the next time.
      prepared.catch(() => known.delete(task.id));
      if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
    }
    known.delete(task.id);
    known.set(task.id, prepared);
    return prepared;
  };
}

async function prepareTask(sandbox: Sandbox, task: Task, caller: string): Promise<PreparedTask> {
  const { solution, hidden } = task.secret;
  try {
    const files = await sandbox.collect({ files: [task.visible, hidden], solution, language: task.language, caller });
    const unmeasured = { task, visible: files[0]!, hidden: files[1]!, baselinePassed: 0 };
    const verdict = await runSuite(sandbox, unmeasured, { source: task.program, files: 'visible', seed: 1, caller });
    const baselinePassed = verdict.files[0]!.tests.filter((test) => test.passed).length;
    return { ...unmeasured, baselinePassed };
  } catch (error) {
    if (!(error instanceof SuiteError)) throw unavailable(error, 'The reset can be repeated.');
    // A hidden test's text may stand in the message, so it is told by `tasks check` only.
    throw new TraceFixError(
      'broken_task',
      `The task '${task.id}' has a suite that cannot be run; 'tracefix tasks check' says what is wrong with ${error.file}.`,
    );
  }
}
