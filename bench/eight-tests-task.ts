/** The eight tests as a task, so that a gym can play them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOURCE, TESTS } from './eight-tests.ts';

export const TASK_ID = 'search-among-eight';

const METADATA = `title: Search
description: search(sorted, target) returns the index of target in sorted, or -1.
difficulty: easy
language: javascript
bug_types: [off-by-one]
provenance: { kind: authored }
`;

/** Writes the task into a folder that goes when the value is disposed of. The program is right, so that all tests run. */
export function eightTestsFolder(): { readonly folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-bench-'));
  const task = join(folder, TASK_ID);
  mkdirSync(task);
  const files = {
    'task.yaml': METADATA,
    'program.js': SOURCE,
    'solution.js': SOURCE,
    'visible.test.js': TESTS,
    'hidden.test.js': TESTS.replaceAll('finds', 'hidden, finds'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(task, name), text);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
