/** Reads one task folder. Checks its form only; whether the task is sound is the author's check. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenTask } from './broken-task.ts';
import type { TaskFolder } from './find-task-folders.ts';
import { codeIn } from './folder-code.ts';
import { parseMetadata } from './parse-task-yaml.ts';
import { readTaskFile } from './read-task-file.ts';
import { type TaskMetadata, taskYamlSchema } from './schema.ts';
import { familyOf, splitOf } from './split.ts';
import type { Issue, Task } from './task.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Throws BrokenTask with file, line and reason. */
export function readTask({ folder, id, suite }: TaskFolder): Task {
  requireId(id);
  refuseBase(folder);
  const metadata = parseMetadata('task.yaml', readTaskFile(folder, 'task.yaml'), taskYamlSchema);
  const { source, optionalSource, suiteFile } = codeIn(folder, metadata.language);
  const provenance = metadata.provenance;
  const before = optionalSource('before');
  const base = familyOf({ id, base: metadata.base, provenance });
  return {
    id,
    suite,
    title: metadata.title,
    description: metadata.description,
    difficulty: metadata.difficulty,
    language: metadata.language,
    split: splitOf(base),
    tags: metadata.tags,
    limits: toLimits(metadata.limits),
    maxSteps: metadata.max_steps,
    stepCost: metadata.step_cost,
    program: source('program'),
    ...(before === undefined ? null : { before }),
    visible: suiteFile('visible'),
    provenance,
    secret: {
      solution: source('solution'),
      ...(metadata.clean ? { clean: true as const } : null),
      hidden: suiteFile('hidden'),
      bugTypes: metadata.bug_types,
      hints: metadata.hints,
      issues: metadata.issues.map(toIssue),
      base,
    },
  };
}

/** Throws BrokenTask unless a task, or a base, may go by that name. */
export function requireId(id: string): void {
  if (ID.test(id)) return;
  throw new BrokenTask('.', null, `Expected a folder name of letters, digits and hyphens, got ${JSON.stringify(id)}.`);
}

function refuseBase(folder: string): void {
  if (existsSync(join(folder, 'task.yaml')) || !existsSync(join(folder, 'base.yaml'))) return;
  throw new BrokenTask(
    'base.yaml',
    null,
    `Expected a task, got a base, which has no bug yet. Generate tasks from it: tracefix tasks generate --base ${folder} --out DIR`,
  );
}

/** Limits as the sandbox takes them. */
export function toLimits({ timeout_ms: timeoutMs, memory_mb: memoryMb, work }: TaskMetadata['limits']): Task['limits'] {
  return work === undefined ? { timeoutMs, memoryMb } : { timeoutMs, memoryMb, work };
}

function toIssue(issue: TaskMetadata['issues'][number]): Issue {
  const { line, category, severity, description, hunks } = issue;
  return {
    line,
    endLine: issue.end_line ?? line,
    category,
    severity,
    description,
    fix: issue.fix ?? null,
    ...(hunks === undefined ? null : { hunks }),
  };
}
