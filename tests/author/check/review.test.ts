import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { checkTask } from '../../../src/author/check.ts';
import { CLEAN_YAML, FILES, TASK_YAML } from '../../task/task-folder.ts';
import { taskWith } from '../sound-task.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
afterAll(() => sandbox.close());

const { 'program.js': program, 'solution.js': solution } = FILES;

/** Two bugs, of which hunk 1 is line 3 and hunk 2 line 6, and the issues that a test gives. */
const two = (...issues: readonly string[]) => ({
  'program.js': program.replace('return total', 'return total + 1'),
  'task.yaml': `${TASK_YAML.slice(0, TASK_YAML.indexOf('  - {'))}${issues
    .map((issue) => `  - { ${issue}, category: logic, severity: high, description: Wrong. }\n`)
    .join('')}`,
});
const clean = { 'task.yaml': CLEAN_YAML, 'program.js': solution };

const told = async (changes: Record<string, string>) => {
  const { findings } = await checkTask(taskWith(changes), sandbox, { parts: ['metadata'] });
  return findings.map(({ code, sentence }) => `${code}: ${sentence}`);
};

describe('tasks check', () => {
  test.each([
    ['two issues on the lines of their hunks', two('line: 3', 'line: 6')],
    ['an issue that names the hunk of another line', two('line: 3, hunks: [1]', 'line: 6, hunks: [2]')],
    ['one issue of all', two('line: 3')],
    ['a program before the change', { 'before.js': 'export {};\n' }],
  ])('has nothing against %s', async (_, changes) => {
    expect(await told(changes)).toEqual([]);
  });

  test('has nothing against a clean task in any of its parts', async () => {
    expect((await checkTask(taskWith(clean), sandbox)).findings).toEqual([]);
  });

  test.each<[string, Record<string, string>, readonly unknown[]]>([
    [
      'a hunk that nobody explains',
      two('line: 3, hunks: [1]'),
      ['hunks_unclear: Expected one issue that explains hunk 2 (line 6), got none.'],
    ],
    [
      'a hunk that two explain',
      two('line: 3, hunks: [1]', 'line: 6, hunks: [1, 2]'),
      ['hunks_unclear: Expected one issue that explains hunk 1 (line 3), got those of line 3, line 6.'],
    ],
    [
      'the number of a hunk that there is not',
      two('line: 3, hunks: [1]', 'line: 6, hunks: [2, 7, 7]'),
      ['hunks_unclear: Expected hunks from 1 to 2, got 7.'],
    ],
    [
      'an issue that explains nothing',
      two('line: 3, hunks: [1, 2]', 'line: 6'),
      ['hunks_unclear: Expected each issue to explain a hunk, got none of the issue of line 6.'],
    ],
    [
      'an issue away from its own hunk',
      two('line: 3, hunks: [2]', 'line: 6, hunks: [1]'),
      [
        'issue_misplaced: Expected the issue at hunk 2, its own (line 6), got line 3.',
        'issue_misplaced: Expected the issue at hunk 1, its own (line 3), got line 6.',
      ],
    ],
    [
      'issues of a program that is its solution',
      { ...two('line: 3', 'line: 6'), 'program.js': solution },
      [
        expect.stringContaining('program_passes_visible: '),
        expect.stringContaining('program_passes_hidden: '),
        'issue_misplaced: Expected issues where program and solution differ, got the same text twice, which only a task with clean: true has.',
      ],
    ],
    [
      'an issue that no test is about',
      { ...two('line: 3', 'line: 6'), 'program.js': program.replace('return total', 'return total + 0') },
      ['issue_untested: Expected a test to fail by the issue of line 6 alone, got all passed.'],
    ],
    [
      'a clean task with a bug and an issue',
      { 'task.yaml': `${CLEAN_YAML}${TASK_YAML.slice(TASK_YAML.indexOf('issues:'))}` },
      [
        'clean_faulty: Expected a clean task to have nothing wrong, got a program that is not its solution.',
        'clean_faulty: Expected a clean task to have nothing wrong, got 1 issue.',
      ],
    ],
    [
      'a clean task that fails a test',
      { ...clean, 'solution.js': program, 'program.js': program },
      [expect.stringContaining('solution_fails: Expected the solution to pass every test, got 3 failed')],
    ],
    [
      'a change that changed nothing',
      { 'before.js': program },
      ['before_tells: Expected before to differ from program and solution, got the program.'],
    ],
    [
      'a change that only undid the solution',
      { 'before.js': solution },
      ['before_tells: Expected before to differ from program and solution, got the solution.'],
    ],
    [
      'what is still to be written',
      { 'before.js': '// [write this]\n' },
      ['unfinished: Expected files without the mark [write this], got it in before.js.'],
    ],
  ])('says of %s what it is', async (_, changes, findings) => {
    expect(await told(changes)).toEqual(findings);
  });
});
