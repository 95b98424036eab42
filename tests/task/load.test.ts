import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtinTasksFolder, loadTasks } from '../../src/task/load.ts';
import { CLEAN_YAML, FILES, TASK_YAML, temporaryFolder, writeTask } from './task-folder.ts';

const load = (...folders: string[]) => loadTasks({ folders, builtin: false });

describe('loadTasks', () => {
  test('reads a whole task, its defaults filled in', () => {
    const root = temporaryFolder();
    writeTask(root, 'mine/sum');
    const { tasks, invalid, get } = load(root);
    expect(invalid).toEqual([]);
    expect(tasks).toHaveLength(1);
    expect(get('sum')).toMatchObject({
      id: 'sum',
      suite: 'mine',
      title: 'Sum misses the last number',
      limits: { timeoutMs: 2000, memoryMb: 64 },
      maxSteps: 50,
      stepCost: 0.01,
      program: FILES['program.js'],
      visible: { name: 'visible.test.js', code: FILES['visible.test.js'] },
      provenance: { kind: 'authored' },
      secret: {
        solution: FILES['solution.js'],
        base: 'sum',
        bugTypes: ['off-by-one'],
        issues: [
          { line: 3, endLine: 3, category: 'logic', severity: 'high', description: 'Stops one short.', fix: null },
        ],
      },
    });
  });

  test('takes a folder of suites, one suite and one task alike', () => {
    const root = temporaryFolder();
    const task = writeTask(root, 'mine/sum');
    for (const path of [root, join(root, 'mine'), task]) {
      expect(load(path).tasks.map(({ id, suite }) => `${suite}/${id}`)).toEqual(['mine/sum']);
    }
  });

  test('loads a task once when two paths lead to it', () => {
    const root = temporaryFolder();
    const task = writeTask(root, 'mine/sum');
    expect(load(root, task)).toMatchObject({ tasks: [{ id: 'sum' }], invalid: [] });
  });

  test('sorts by id over all suites', () => {
    const root = temporaryFolder();
    for (const path of ['b/zebra', 'a/monkey', 'b/ant']) writeTask(root, path);
    expect(load(root).tasks.map(({ id }) => id)).toEqual(['ant', 'monkey', 'zebra']);
  });

  test('keeps the first of two tasks with one id and reports the second', () => {
    const root = temporaryFolder();
    writeTask(root, 'a/sum');
    const second = writeTask(root, 'b/sum');
    const { tasks, invalid } = load(root);
    expect(tasks.map(({ suite }) => suite)).toEqual(['a']);
    expect(invalid).toMatchObject([{ folder: second, file: '.' }]);
    expect(invalid[0]!.reason).toContain(join(root, 'a/sum'));
  });

  test('makes CRLF and a byte order mark vanish', () => {
    const root = temporaryFolder();
    writeTask(root, 'a/sum', { 'program.js': `\uFEFF${FILES['program.js'].replaceAll('\n', '\r\n')}` });
    expect(load(root).get('sum')?.program).toBe(FILES['program.js']);
  });

  test('reads the .ts files of a TypeScript task', () => {
    const root = temporaryFolder();
    const { 'task.yaml': yaml, ...sources } = FILES;
    const files = Object.fromEntries(
      Object.entries(sources).flatMap(([name, code]) => [
        [name, null],
        [name.replace(/js$/, 'ts'), code],
      ]),
    );
    writeTask(root, 'a/sum', { ...files, 'task.yaml': yaml.replace('javascript', 'typescript') });
    expect(load(root).get('sum')?.visible.name).toBe('visible.test.ts');
  });

  test('reads what a review needs besides: hunks, what stood there before, and whether nothing is wrong', () => {
    const root = temporaryFolder();
    writeTask(root, 'a/sum', {
      'task.yaml': TASK_YAML.replace('line: 3', 'line: 3, hunks: [1]'),
      'before.js': '// before\r\n',
    });
    writeTask(root, 'a/clean', {
      'task.yaml': CLEAN_YAML,
      'program.js': FILES['solution.js'],
    });
    const { tasks, invalid } = load(root);
    expect(invalid).toEqual([]);
    expect(
      tasks.map(({ before, secret: { clean, issues } }) => [before, clean, issues.map(({ hunks }) => hunks)]),
    ).toEqual([
      [undefined, true, []],
      ['// before\n', undefined, [[1]]],
    ]);
  });

  test('leaves a broken task out and keeps the rest', () => {
    const root = temporaryFolder();
    writeTask(root, 'a/good');
    writeTask(root, 'a/bad', { 'hidden.test.js': null });
    const { tasks, invalid } = load(root);
    expect(tasks.map(({ id }) => id)).toEqual(['good']);
    expect(invalid).toHaveLength(1);
  });

  test('reports a path that is not there, is a file, or holds no task', () => {
    const root = temporaryFolder();
    const task = writeTask(root, 'a/sum');
    mkdirSync(join(root, 'empty'));
    for (const path of [join(root, 'absent'), join(task, 'task.yaml'), join(root, 'empty')]) {
      expect(load(path)).toMatchObject({ tasks: [], invalid: [{ folder: path, file: '.', line: null }] });
    }
  });

  test('does not follow symbolic links below the path it was given', () => {
    const root = temporaryFolder();
    const elsewhere = writeTask(temporaryFolder(), 'a/linked');
    writeTask(root, 'a/sum', { 'solution.js': null });
    symlinkSync(join(elsewhere, 'solution.js'), join(root, 'a/sum/solution.js'));
    symlinkSync(elsewhere, join(root, 'a/linked'));
    const { tasks, invalid } = load(root);
    expect(tasks).toEqual([]);
    expect(invalid.map(({ file, reason }) => [file, reason])).toEqual([
      ['.', 'Expected a folder, got a symbolic link.'],
      ['solution.js', 'Expected a regular file, got a symbolic link.'],
    ]);
  });
});

describe('a broken task says which file and line', () => {
  const yaml = (from: string, to: string) => ({ 'task.yaml': TASK_YAML.replace(from, to) });
  test.each<[string, Record<string, string | Uint8Array | null>, string, number | null, string]>([
    ['no task.yaml', { 'task.yaml': null }, 'task.yaml', null, 'got none'],
    ['no hidden tests', { 'hidden.test.js': null }, 'hidden.test.js', null, 'got none'],
    ['empty tests', { 'visible.test.js': ' \n' }, 'visible.test.js', null, 'got an empty one'],
    ['wrong language', { 'program.js': null, 'program.ts': 'export {}' }, 'program.js', null, 'got program.ts'],
    ['bytes', { 'program.js': new Uint8Array([0xff, 0xfe, 0x41]) }, 'program.js', null, 'UTF-8'],
    ['too large', { 'solution.js': 'x'.repeat(256 * 1024 + 1) }, 'solution.js', null, 'at most 262144 bytes'],
    ['too many lines', { 'program.js': 'x;\n'.repeat(5001) }, 'program.js', null, 'at most 5000 lines, got 5001'],
    ['a long line', { 'program.js': `x;\n${'y'.repeat(10_001)}` }, 'program.js', 2, 'got 10001'],
    ['a hidden direction', { 'program.js': 'x;\ny;\u202E' }, 'program.js', 2, 'U+202E at column 3'],
    ['a lone CR', { 'program.js': 'x;\ry;' }, 'program.js', 1, 'U+000D'],
    ['YAML error', yaml('[off-by-one]', '[off-by-one'), 'task.yaml', 6, 'Expected YAML'],
    ['a key twice', yaml('tags: [arrays]', 'title: again'), 'task.yaml', 6, 'Expected YAML'],
    ['unknown key', yaml('tags:', 'tagz:'), 'task.yaml', 6, '"tagz" (did you mean tags?)'],
    [
      'unknown keys before what is missing',
      { 'task.yaml': `colour: red\n${TASK_YAML.replace('title:', 'titel:')}` },
      'task.yaml',
      1,
      'Expected only known keys, got "colour". Line 2: Expected only known keys, got "titel" (did you mean title?). title: ',
    ],
    [
      'unknown key within',
      yaml('severity: high', 'severity: high, colour: red'),
      'task.yaml',
      8,
      'issues[0]: Expected only known keys, got "colour"',
    ],
    ['wrong value', yaml('easy', 'simple'), 'task.yaml', 3, 'difficulty: '],
    ['missing key', yaml('title: Sum misses the last number\n', ''), 'task.yaml', null, 'title: '],
    ['missing key within', yaml('category: logic, ', ''), 'task.yaml', 8, 'issues[0].category: '],
    ['not a kebab word', yaml('off-by-one', 'Off By One'), 'task.yaml', 5, 'kebab-case'],
    ['a range upside down', yaml('line: 3', 'line: 3, end_line: 2'), 'task.yaml', 8, 'end_line to be at least line'],
    ['hunks of no number', yaml('line: 3', 'line: 3, hunks: [0]'), 'task.yaml', 8, 'issues[0].hunks[0]: '],
    ['no hunks', yaml('line: 3', 'line: 3, hunks: []'), 'task.yaml', 8, 'issues[0].hunks: '],
    ['no bug type', yaml('[off-by-one]', '[]'), 'task.yaml', 5, 'Expected a bug type at least, or clean: true'],
    [
      'bug types of a clean task',
      yaml('tags:', 'clean: true\ntags:'),
      'task.yaml',
      5,
      'Expected no bug type and no issue of a task',
    ],
    ['before in another language', { 'before.ts': 'x;' }, 'before.js', null, 'got before.ts'],
    ['an empty before', { 'before.js': '' }, 'before.js', null, 'got an empty one'],
    ['a list', { 'task.yaml': '- a\n' }, 'task.yaml', null, 'expected object'],
    ['nothing but a comment', { 'task.yaml': '# later\n' }, 'task.yaml', null, 'expected object'],
  ])('%s', (_, changes, file, line, reason) => {
    const root = temporaryFolder();
    writeTask(root, 'a/whole');
    writeTask(root, 'a/sum', changes);
    const { invalid } = load(root);
    expect(invalid).toEqual([{ folder: join(root, 'a/sum'), file, line, reason: expect.stringContaining(reason) }]);
  });

  test('an id that would not stand in an address', () => {
    const root = temporaryFolder();
    writeTask(root, 'a/two words');
    expect(load(root).invalid).toMatchObject([{ file: '.', reason: expect.stringContaining('"two words"') }]);
  });

  test('aliases that would fill the memory', () => {
    const root = temporaryFolder();
    const bomb = [
      'a: &a [x]',
      ...'bcdefghi'
        .split('')
        .map(
          (name, at) =>
            `${name}: &${name} [${'*abcdefghi'.at(at + 1) === undefined ? '' : Array(10).fill(`*${'abcdefghi'[at]}`).join(', ')}]`,
        ),
    ].join('\n');
    writeTask(root, 'a/sum', { 'task.yaml': `${bomb}\n` });
    expect(load(root).invalid).toMatchObject([{ file: 'task.yaml', reason: expect.stringContaining('alias') }]);
  });
});

describe('builtinTasksFolder', () => {
  test('is the folder tasks of the package', () => {
    expect(builtinTasksFolder()).toBe(join(import.meta.dirname, '../../tasks'));
  });

  test('is found from dist as well', async () => {
    const root = temporaryFolder();
    const repository = join(import.meta.dirname, '../..');
    cpSync(join(repository, 'package.json'), join(root, 'package.json'));
    cpSync(join(repository, 'src/task'), join(root, 'dist/src/task'), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    const moved = (await import(
      /* @vite-ignore */ join(root, 'dist/src/task/load.ts')
    )) as typeof import('../../src/task/load.ts');
    expect(moved.builtinTasksFolder()).toBe(join(root, 'tasks'));
    expect(existsSync(join(root, 'dist/tasks'))).toBe(false);
  });
});
