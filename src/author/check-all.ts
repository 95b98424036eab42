/** Checks every task of a set, some at a time, and only those that changed since they were checked before. */
import { availableParallelism } from 'node:os';
import pMap from 'p-map';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { InvalidTask, Task, TaskSet } from '../task/index.ts';
import { checkDuplicates, likenesses } from './check/duplicates.ts';
import { NO_CACHE, type ReportCache } from './check/report-cache.ts';
import { type Figures, taskCheckForm } from './check/task-check.ts';
import { checkTask } from './check.ts';
import { type Finding, finding, inTableOrder } from './findings.ts';

export interface TaskReport {
  /** The task's id, or the path of a folder that is none. */
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Whether nothing found is an error. */
  readonly isSound: boolean;
  /** Absent when the tests cannot be run. */
  readonly figures?: Figures;
  /** Absent for a folder that is no task. */
  readonly task?: Task;
}

export interface CheckTasksOptions {
  /** Tasks checked at a time. Default: the number of processors. */
  readonly parallel?: number;
  /** Where what was found before is looked up and kept. Default: nowhere. */
  readonly cache?: ReportCache;
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
  const { parallel = availableParallelism(), cache = NO_CACHE, onReport } = options;
  const invalid = set.invalid.map(reportInvalid);
  for (const report of invalid) onReport?.(report);
  const known = likenesses(set.tasks);
  const check = async (task: Task) => {
    const repeats = await checkDuplicates(task, known, sandbox, cache);
    const report = reportOf(task, await rememberedCheck(task, sandbox, cache), repeats);
    onReport?.(report);
    return report;
  };
  const reports = await pMap(set.tasks, check, { concurrency: parallel });
  return [...invalid, ...reports];
}

async function rememberedCheck(task: Task, sandbox: Sandbox, cache: ReportCache) {
  const remembered = cache.get(taskCheckForm, task);
  if (remembered !== undefined) return remembered;
  const check = await checkTask(task, sandbox);
  cache.put(check, task);
  return check;
}

function reportOf(task: Task, check: Awaited<ReturnType<typeof checkTask>>, repeats: readonly Finding[]): TaskReport {
  const findings = inTableOrder([...check.findings, ...repeats]);
  return { name: task.id, isSound: findings.every(({ severity }) => severity !== 'error'), ...check, findings, task };
}

function reportInvalid({ folder, file, line, reason }: InvalidTask): TaskReport {
  const place = line === null ? file : `${file}:${line}`;
  return { name: folder, findings: [finding('invalid_form', `${place}: ${reason}`)], isSound: false };
}
