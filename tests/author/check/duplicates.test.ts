import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { checkDuplicates, likenesses } from '../../../src/author/check/duplicates.ts';
import { NO_CACHE } from '../../../src/author/check/report-cache.ts';
import type { Task } from '../../../src/task/task.ts';
import { FILES, TASK_YAML } from '../../task/task-folder.ts';
import { taskWith } from '../sound-task.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
afterAll(() => sandbox.close());

const renamed = (text: string) => text.replaceAll('numbers', 'prices').replaceAll('total', 'sum_of');
const taskOf = (id: string, base: string, changes: Readonly<Record<string, string>> = {}): Task => ({
  ...taskWith({ 'task.yaml': `${TASK_YAML}base: ${base}\n`, ...changes }),
  id,
});

async function found(...tasks: Task[]) {
  const known = likenesses(tasks);
  const findings = await Promise.all(tasks.map((task) => checkDuplicates(task, known, sandbox, NO_CACHE)));
  return findings.map((all) => all.map(({ code, sentence }) => `${code} ${/repeats (\S+):/.exec(sentence)?.[1]}`));
}

describe('near_duplicate', () => {
  test('is said of a solution with other names and the same bug', async () => {
    const other = taskOf('b', 'other', {
      'program.js': renamed(FILES['program.js']),
      'solution.js': `// Adds prices up.\n${renamed(FILES['solution.js'])}`,
    });
    expect(await found(taskOf('a', 'one'), other)).toEqual([[], ['near_duplicate a']]);
  });

  test('is said of a solution much alike that passes the tests of another', async () => {
    const start = (text: string) => text.replace('let total = 0', 'let total = 1');
    const other = taskOf('b', 'other', { 'program.js': start(FILES['solution.js']) });
    expect(await found(taskOf('a', 'one'), other)).toEqual([[], ['near_duplicate a']]);
  });

  test('is not said of a solution much alike that does something else', async () => {
    const times = (text: string) => text.replace('let total = 0', 'let total = 1').replace('+=', '-=');
    const other = taskOf('b', 'other', {
      'solution.js': times(FILES['solution.js']),
      'program.js': FILES['solution.js'],
    });
    expect(await found(taskOf('a', 'one'), other)).toEqual([[], []]);
  });

  test('is not said of what is not yet written', async () => {
    const unwritten = { 'solution.js': `// [write this]\n${FILES['solution.js']}` };
    expect(await found(taskOf('a', 'one', unwritten), taskOf('b', 'one', unwritten))).toEqual([[], []]);
  });

  test('is said of variants of a base when they plant the same bug, and not of others', async () => {
    const planted = { 'program.js': FILES['solution.js'].replace('+=', '-=') };
    const again = { 'program.js': FILES['program.js'].replace('  let', '    let') };
    const variants = [taskOf('a', 'one'), taskOf('b', 'one', planted), taskOf('c', 'one', again)];
    expect(await found(...variants)).toEqual([[], [], ['near_duplicate a']]);
  });
});
