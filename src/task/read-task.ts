/** Reads one task folder. Checks its form only; whether the task is sound is the author's check. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestFile } from '../../sandbox/sandbox.ts';
import { BrokenTask } from './broken-task.ts';
import type { TaskFolder } from './find-task-folders.ts';
import { parseTaskYaml } from './parse-task-yaml.ts';
import { readSourceFile, readTaskFile } from './read-task-file.ts';
import type { TaskMetadata } from './schema.ts';
import { familyOf, splitOf } from './split.ts';
import type { Issue, Task } from './task.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Throws BrokenTask with file, line and reason. */
export function readTask({ folder, id, suite }: TaskFolder): Task {
  if (!ID.test(id))
    throw new BrokenTask(
      '.',
      null,
      `Expected a folder name of letters, digits and hyphens, got ${JSON.stringify(id)}.`,
    );
  const metadata = parseTaskYaml(readTaskFile(folder, 'task.yaml'));
  const extension = metadata.language === 'typescript' ? 'ts' : 'js';
  const source = (name: string) => readSourceFile(folder, present(folder, `${name}.${extension}`, metadata));
  const suiteFile = (name: string): TestFile => {
    const file = present(folder, `${name}.test.${extension}`, metadata);
    return { name: file, code: readTaskFile(folder, file) };
  };
  const provenance = metadata.provenance;
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
    visible: suiteFile('visible'),
    provenance,
    secret: {
      solution: source('solution'),
      hidden: suiteFile('hidden'),
      bugTypes: metadata.bug_types,
      hints: metadata.hints,
      issues: metadata.issues.map(toIssue),
      base,
    },
  };
}

/** The file's own name; says so when it is there in the other language. */
function present(folder: string, file: string, { language }: TaskMetadata): string {
  const other = file.endsWith('.ts') ? file.replace(/ts$/, 'js') : file.replace(/js$/, 'ts');
  if (!existsSync(join(folder, file)) && existsSync(join(folder, other))) {
    throw new BrokenTask(file, null, `Expected a file ${file}, since language is ${language}, got ${other}.`);
  }
  return file;
}

function toLimits({ timeout_ms: timeoutMs, memory_mb: memoryMb, work }: TaskMetadata['limits']): Task['limits'] {
  return work === undefined ? { timeoutMs, memoryMb } : { timeoutMs, memoryMb, work };
}

function toIssue(issue: TaskMetadata['issues'][number]): Issue {
  const { line, category, severity, description } = issue;
  return { line, endLine: issue.end_line ?? line, category, severity, description, fix: issue.fix ?? null };
}
