/** Writes task folders for tests: a whole one, and ones that differ from it in a file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const TASK_YAML = `title: Sum misses the last number
description: sum(numbers) adds the numbers up.
difficulty: easy
language: javascript
bug_types: [off-by-one]
tags: [arrays]
issues:
  - { line: 3, category: logic, severity: high, description: Stops one short. }
`;

/** Of a task of which the program is the solution. */
export const CLEAN_YAML = `${TASK_YAML.slice(0, TASK_YAML.indexOf('issues:')).replace('bug_types: [off-by-one]\n', '')}clean: true\n`;

const program = (bound: string) => `export function sum(numbers) {
  let total = 0;
  for (let i = 0; i < numbers.length${bound}; i++) {
    total += numbers[i];
  }
  return total;
}
`;

const tests = (cases: readonly (readonly [string, string, number])[]) =>
  `import { expect, test } from 'vitest';
import { sum } from './program.js';

${cases.map(([title, numbers, total]) => `test('${title}', () => {\n  expect(sum(${numbers})).toBe(${total});\n});\n`).join('\n')}`;

export const FILES = {
  'task.yaml': TASK_YAML,
  'program.js': program(' - 1'),
  'solution.js': program(''),
  'visible.test.js': tests([
    ['adds two', '[1, 2]', 3],
    ['adds none', '[]', 0],
  ]),
  'hidden.test.js': tests([
    ['adds three', '[1, 2, 3]', 6],
    ['adds one', '[5]', 5],
  ]),
} as const satisfies Record<string, string>;

/** An empty folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-tasks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by their paths under the root; null leaves a file of the whole task out. */
export function writeTask(
  root: string,
  path: string,
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): string {
  const folder = join(root, path);
  for (const [file, content] of Object.entries({ ...FILES, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}
