import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { checkTask } from '../../../src/author/check.ts';
import { scaffoldTask } from '../../../src/author/index.ts';
import { loadTasks } from '../../../src/task/index.ts';
import { temporaryFolder } from '../../task/task-folder.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
afterAll(() => sandbox.close());

describe('scaffoldTask', () => {
  test.each([
    ['javascript', ['metadata', 'tests']],
    ['typescript', ['metadata', 'tests', 'cheats', 'strength']],
  ] as const)('in %s leaves to be written what it says, and nothing else', async (language, parts) => {
    const folder = join(temporaryFolder(), 'suite/totals-miss-a-row');
    const files = scaffoldTask(folder, { language });
    const { tasks, invalid } = loadTasks({ folders: [folder], builtin: false });
    expect(invalid).toEqual([]);
    expect(tasks[0]?.title).toBe('Totals miss a row');
    const { findings } = await checkTask(tasks[0]!, sandbox, { parts });
    expect(findings.map(({ code }) => code)).toEqual([
      'unfinished',
      'program_passes_visible',
      'program_passes_hidden',
      'no_issue',
    ]);
    for (const file of files) expect(findings[0]!.sentence).toContain(file);
  });

  test('takes any title of one line', () => {
    const folder = join(temporaryFolder(), 'odd');
    scaffoldTask(folder, { title: 'It\'s "odd": #1 \\ [x]' });
    const { tasks } = loadTasks({ folders: [folder], builtin: false });
    expect(tasks[0]?.title).toBe('It\'s "odd": #1 \\ [x]');
  });

  test.each([
    ['Not An Id', {}, "Expected the folder's name to be an id"],
    ['-hyphen', {}, "Expected the folder's name to be an id"],
    ['taken', { taken: new Set(['taken']) }, 'which a shipped task has'],
    ['long-title', { title: 'x'.repeat(201) }, 'Expected a title'],
    ['two-lines', { title: 'a\nb' }, 'Expected a title'],
  ])('refuses %j', (name, options, message) => {
    expect(() => scaffoldTask(`${temporaryFolder()}/${name}`, options)).toThrow(message);
  });

  test('writes nothing over', () => {
    const folder = join(temporaryFolder(), 'mine');
    scaffoldTask(folder);
    writeFileSync(join(folder, 'task.yaml'), 'mine');
    expect(() => scaffoldTask(folder)).toThrow('Expected a new or an empty folder');
    expect(readFileSync(join(folder, 'task.yaml'), 'utf8')).toBe('mine');
    expect(() => scaffoldTask(join(folder, 'task.yaml', 'below'))).toThrow('Expected a folder that can be made');
  });
});
