/** Checks every task of a set, some at a time. */
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { InvalidTask, Task, TaskSet } from '../task/index.ts';
import { checkTask, type Figures } from './check.ts';
import { type Finding, finding } from './findings.ts';
import { inParallel } from './in-parallel.ts';

export interface TaskReport {
  /** The task's id, or the path of a folder that is none. */
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Whether nothing found is an error. */
  readonly isSound: boolean;
  /** Absent when the tests cannot be run. */
  readonly figures?: Figures;
}

export interface CheckTasksOptions {
  /** Tasks checked at a time. Default 2. */
  readonly parallel?: number;
  /** Called as each task is done, in the order in which they are. */
  readonly onReport?: (report: TaskReport) => void;
}

/**
 * Reports on every folder that is no task, then on every task, in the set's order. Rejects with SandboxUnavailable
 * when no verdict can be had.
 *
 * @example
 * const reports = await checkTasks(loadTasks(), sandbox, { onReport: ({ name, isSound }) => console.log(name, isSound) });
 */
export async function checkTasks(
  set: TaskSet,
  sandbox: Sandbox,
  options: CheckTasksOptions = {},
): Promise<TaskReport[]> {
  const { parallel = 2, onReport } = options;
  const invalid = set.invalid.map(reportInvalid);
  for (const report of invalid) onReport?.(report);
  const reports = await inParallel(set.tasks, parallel, async (task) => {
    const report = await reportTask(task, sandbox);
    onReport?.(report);
    return report;
  });
  return [...invalid, ...reports];
}

async function reportTask(task: Task, sandbox: Sandbox): Promise<TaskReport> {
  const check = await checkTask(task, sandbox);
  return { name: task.id, isSound: check.findings.every(({ severity }) => severity !== 'error'), ...check };
}

function reportInvalid({ folder, file, line, reason }: InvalidTask): TaskReport {
  const place = line === null ? file : `${file}:${line}`;
  return { name: folder, findings: [finding('invalid_form', `${place}: ${reason}`)], isSound: false };
}
