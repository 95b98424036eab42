/** The two tasks in which the programs of `observations.md` are played. */
import { TASK_YAML, writeTask } from '../../task/task-folder.ts';

const few = `import { describe, expect, test } from 'vitest';
import { largest, sum } from './program.js';

describe('sum', () => {
  test('adds up', () => {
    expect(sum([1, 2, 3])).toBe(6);
  });
  test('of nothing is zero', () => {
    expect(sum([])).toBe(0);
  });
});

test('largest', () => {
  expect([largest([3, 7, 5]), largest([])]).toEqual([7, null]);
});
`;

const twenty = `import { expect, test } from 'vitest';
import { square } from './program.js';

const expected = (n) => ({ of: n, is: n * n, steps: Array.from({ length: n }, (_, i) => i * i) });
test.each(Array.from({ length: 20 }, (_, n) => n + 3))('the square of %i and how it comes about', (n) => {
  expect(square(n)).toEqual(expected(n));
});
`;

const hidden = (name: string) => `import { expect, test } from 'vitest';
import { ${name} } from './program.js';
test('${name} hidden', () => {
  console.log('hidden');
  expect(typeof ${name}).toBe('function');
});
`;

/** Writes the task folders `few` and `twenty` under a root. */
export function writeTasks(root: string): void {
  const program = (names: readonly string[]) => names.map((name) => `export const ${name} = () => null;\n`).join('');
  writeTask(root, 'messages/few', {
    'task.yaml': `${TASK_YAML}limits: { timeout_ms: 4000 }\n`,
    'program.js': program(['largest', 'sum']),
    'visible.test.js': few,
    'hidden.test.js': hidden('sum'),
  });
  writeTask(root, 'messages/twenty', {
    'program.js': program(['square']),
    'visible.test.js': twenty,
    'hidden.test.js': hidden('square'),
  });
}
