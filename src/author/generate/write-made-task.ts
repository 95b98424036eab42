/** Writes a made task as a folder. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeFolder } from '../../make-folder.ts';
import type { Task, TaskYaml } from '../../task/index.ts';

/** The folder goes by the task's id under `dir`; an earlier one of that name goes. It is there whole, or not at all. */
export function writeMadeTask(dir: string, task: Task): void {
  const folder = join(dir, task.id);
  // Hidden folders are nobody's tasks, so one that was being written when somebody lost patience does no harm.
  const draft = join(dir, `.${task.id}`);
  for (const left of [draft, folder]) rmSync(left, { recursive: true, force: true });
  makeFolder(draft);
  for (const [name, text] of Object.entries(filesOf(task))) writeFileSync(join(draft, name), text);
  renameSync(draft, folder);
}

function filesOf(task: Task): Record<string, string> {
  const extension = task.language === 'typescript' ? 'ts' : 'js';
  return {
    'task.yaml': stringify(metadataOf(task), { lineWidth: 0, blockQuote: 'literal' }),
    [`program.${extension}`]: task.program,
    [`solution.${extension}`]: task.secret.solution,
    [task.visible.name]: task.visible.code,
    [task.secret.hidden.name]: task.secret.hidden.code,
  };
}

function metadataOf({ secret, limits, ...task }: Task): TaskYaml {
  return {
    title: task.title,
    description: task.description,
    difficulty: task.difficulty,
    language: task.language,
    bug_types: [...secret.bugTypes],
    tags: [...task.tags],
    limits: {
      timeout_ms: limits.timeoutMs,
      memory_mb: limits.memoryMb,
      ...(limits.work === undefined ? null : { work: limits.work }),
    },
    max_steps: task.maxSteps,
    step_cost: task.stepCost,
    hints: [...secret.hints],
    issues: secret.issues.map(({ endLine, ...issue }) => ({ ...issue, end_line: endLine })),
    base: secret.base,
    provenance: task.provenance as NonNullable<TaskYaml['provenance']>,
  };
}
