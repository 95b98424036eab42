import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { type CheckPart, checkTask } from '../../src/author/check.ts';
import { checkTasks } from '../../src/author/check-all.ts';
import { CHECKS, type CheckCode } from '../../src/author/findings.ts';
import { loadTasks } from '../../src/task/load.ts';
import type { Task } from '../../src/task/task.ts';
import { FILES, TASK_YAML, temporaryFolder, writeTask } from '../task/task-folder.ts';
import { taskWith } from './sound-task.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
afterAll(() => sandbox.close());

const { 'program.js': program, 'solution.js': solution, 'visible.test.js': visible, 'hidden.test.js': hidden } = FILES;
const yaml = (from: string, to: string) => ({ 'task.yaml': TASK_YAML.replace(from, to) });
const extra = (code: string) => `${hidden}\n${code}\n`;

// Each check runs its task some forty times.
const LONG = { timeout: 60_000 };

const findingsOf = async (task: Task, ...parts: CheckPart[]) => (await checkTask(task, sandbox, { parts })).findings;

describe('checkTask', LONG, () => {
  test('finds nothing in a sound task', async () => {
    expect(await checkTask(taskWith(), sandbox)).toEqual({
      findings: [],
      figures: {
        visibleTests: 2,
        hiddenTests: 2,
        solutionMs: expect.any(Number),
        mutation: { score: 1, killed: 7, survivors: [] },
      },
    });
  });

  test('measures what it is asked to', async () => {
    const { figures } = await checkTask(taskWith(), sandbox, { parts: ['metadata'] });
    expect(figures).not.toHaveProperty('mutation');
  });

  test.each<[CheckCode, string, Record<string, string>, string]>([
    ['suite_broken', 'a suite does not parse', { 'hidden.test.js': `${hidden}\n)(` }, 'hidden.test.js'],
    [
      'suite_broken',
      'a file registers no test',
      { 'hidden.test.js': "import { sum } from './program.js';\nsum;\n" },
      'at least one test',
    ],
    [
      'test_disabled',
      'a test is skipped',
      { 'hidden.test.js': extra("test.skip('later', () => {});") },
      'test.skip in hidden.test.js:',
    ],
    [
      'suite_broken',
      'a hidden test has the name of a visible one',
      { 'hidden.test.js': hidden.replace('adds one', 'adds two') },
      "'adds two' twice",
    ],
    [
      'solution_fails',
      'the solution fails a test',
      { 'visible.test.js': visible.replace('toBe(3)', 'toBe(4)') },
      '1 failed: "adds two"',
    ],
    [
      'program_does_not_load',
      'the program does not parse',
      { 'program.js': `${program.replace('return', 'retrun')})` },
      'syntax_error',
    ],
    [
      'program_passes_visible',
      'no visible test shows the bug',
      { 'visible.test.js': visible.replace('[1, 2]', '[3, 0]') },
      'all 2 passed',
    ],
    [
      'program_passes_hidden',
      'no hidden test shows the bug',
      { 'hidden.test.js': hidden.replace('[1, 2, 3]', '[1, 5, 0]').replace('[5]', '[5, 0]') },
      'all 2 passed',
    ],
    ['issue_misplaced', 'an issue lies elsewhere', yaml('line: 3', 'line: 6'), '(line 3), got line 6.'],
    ['issue_misplaced', 'an issue ends elsewhere', yaml('line: 3', 'line: 3, end_line: 7'), 'lines 3 to 7'],
    ['no_issue', 'no issue is given', yaml(TASK_YAML.slice(TASK_YAML.indexOf('issues:')), ''), 'got none'],
    ['unknown_word', 'a bug type is of its own making', yaml('off-by-one', 'cosmic-ray'), 'cosmic-ray'],
    [
      'unknown_word',
      'a category is of its own making',
      yaml('category: logic', 'category: magic'),
      'magic, which a review takes for logic',
    ],
  ])('says %s when %s', async (code, _, changes, sentence) => {
    const findings = await findingsOf(taskWith(changes), 'metadata');
    expect(findings).toEqual([
      {
        code,
        severity: CHECKS[code].severity,
        remedy: CHECKS[code].remedy,
        sentence: expect.stringContaining(sentence),
      },
    ]);
  });

  test('says unstable when a test depends on another', async () => {
    const ordered =
      "let seen = 0;\ntest('first', () => {\n  seen = sum([1, 0]);\n});\ntest('second', () => {\n  expect(seen).toBe(1);\n});\n";
    const findings = await findingsOf(taskWith({ 'hidden.test.js': extra(ordered) }), 'stability');
    expect(findings.map(({ code, sentence }) => [code, sentence.includes('"second"')])).toEqual([
      ['unstable', true],
      ['unstable', true],
    ]);
  });

  test('says unstable when a test seldom fails by chance, and repeats no run that could tell nothing', async () => {
    const seldom = "test('draws', () => {\n  expect(Math.random()).toBeLessThan(0.9);\n});\n";
    const runsFor = async (task: Task) => {
      const before = sandbox.stats().runs;
      const findings = await findingsOf(task, 'stability');
      return { findings: findings.map(({ code }) => code), runs: sandbox.stats().runs - before };
    };
    expect(await runsFor(taskWith({ 'hidden.test.js': extra(seldom) }))).toEqual({
      findings: ['unstable', 'unstable'],
      runs: expect.toSatisfy((runs: number) => runs > 40),
    });
    expect(await runsFor(taskWith({}))).toEqual({ findings: [], runs: expect.toSatisfy((runs: number) => runs < 10) });
  });

  test('says too_slow when the solution takes a quarter of the limit', async () => {
    const loop =
      "test('counts far', () => {\n  let n = 0;\n  for (let i = 0; i < 60_000_000; i++) n += i % 7;\n  expect(sum([n])).toBe(n);\n});";
    const slow = { ...yaml('tags:', 'limits: { timeout_ms: 100 }\ntags:'), 'hidden.test.js': extra(loop) };
    const [finding] = await findingsOf(taskWith(slow), 'stability');
    // Where the machine is so slow that the limit ends a test, the solution fails already, of the same cause.
    expect(['too_slow', 'solution_fails']).toContain(finding?.code);
    expect(finding?.sentence).toMatch(/\d ms|ran too long/);
  });

  test('says of a task that limits work whether the solution has room and the program none', async () => {
    const findings = await findingsOf(taskWith(yaml('tags:', 'limits: { work: 5 }\ntags:')), 'metadata');
    expect(findings.map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'too_much_work',
        'Expected the solution to do at most 2.5 units of work in a test, got 4 in "adds two", "adds three".',
      ],
      [
        'work_not_missed',
        'Expected the program to do more than 5 units of work in a test of visible.test.js, got none.',
      ],
      [
        'work_not_missed',
        'Expected the program to do more than 5 units of work in a test of hidden.test.js, got none.',
      ],
    ]);
  });

  test('lets a program that does not load pass when its bug type says so', async () => {
    const task = taskWith({
      ...yaml('[off-by-one]', '[syntax-error]'),
      'program.js': solution.replace('total;', 'total;)'),
    });
    expect((await findingsOf(task, 'metadata')).map(({ code }) => code)).toEqual(['issue_misplaced']);
  });

  test('takes a program that never ends for one that fails', async () => {
    const endless = { 'program.js': program.replace(' - 1', ' || true') };
    expect(await findingsOf(taskWith(endless), 'metadata', 'stability')).toEqual([]);
  });
});

describe('checkTasks', LONG, () => {
  test('reports folders that are no task, then every task in order', async () => {
    const root = temporaryFolder();
    writeTask(root, 'a/good');
    writeTask(root, 'a/broken', { 'hidden.test.js': null });
    writeTask(root, 'a/remarked', yaml('off-by-one', 'cosmic-ray'));
    writeTask(root, 'a/wrong', { 'visible.test.js': visible.replace('toBe(3)', 'toBe(4)') });
    const told: string[] = [];
    const reports = await checkTasks(loadTasks({ folders: [root], builtin: false }), sandbox, {
      parallel: 3,
      onReport: ({ name }) => told.push(name),
    });
    expect(
      reports.map(({ name, isSound, findings }) => [name.split('/').at(-1), isSound, findings.map(({ code }) => code)]),
    ).toEqual([
      ['broken', false, ['invalid_form']],
      ['good', true, []],
      ['remarked', false, ['near_duplicate', 'unknown_word']],
      ['wrong', false, ['solution_fails', 'near_duplicate']],
    ]);
    expect(told.toSorted()).toEqual(reports.map(({ name }) => name).toSorted());
  });
});
