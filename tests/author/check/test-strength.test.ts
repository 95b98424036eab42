import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { checkTask } from '../../../src/author/check.ts';
import { FILES, TASK_YAML } from '../../task/task-folder.ts';
import { taskWith } from '../sound-task.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
afterAll(() => sandbox.close());

// What the second branch does no test asks.
const extra = 'export const grade = (n) => (n > 10 ? "high" : n > 5 ? "middle" : "low");\n';
const weak = {
  'solution.js': FILES['solution.js'] + extra,
  'program.js': FILES['program.js'] + extra,
};

describe('weak_tests', () => {
  test('is said with the score and the mutants that no test notices', async () => {
    const { findings, figures } = await checkTask(taskWith(weak), sandbox, { parts: ['strength'] });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['weak_tests', 'error']]);
    expect(findings[0]?.sentence).toMatch(
      /at least 80 % .* got \d+ % \(7 of \d+\)\. Not noticed: line 8: .* -> .* \(\w+\)/,
    );
    expect(figures?.mutation?.survivors.every(({ line }) => line === 8)).toBe(true);
  });

  test.each([
    ['an imported task', '{ kind: imported, corpus: c, item: i, licence: MIT }'],
    [
      'a task made from an imported base',
      '{ kind: mutated, base: b, operators: [o], seed: 1, origin: { corpus: c, item: i, licence: MIT } }',
    ],
  ])('is a remark for %s', async (_, kind) => {
    const provenance = `provenance: ${kind}\n`;
    const task = taskWith({ ...weak, 'task.yaml': TASK_YAML + provenance });
    const { findings } = await checkTask(task, sandbox, { parts: ['strength'] });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['weak_tests', 'remark']]);
  });

  test('counts a mutant that never ends as noticed, and one that does not load not at all', async () => {
    const start = 'const [first] = [[0]].map((n) => n), zero = first.length - 1;\n';
    const task = taskWith({
      'solution.js': start + FILES['solution.js'].replace('let total = 0', 'let total = zero'),
      'program.js': start + FILES['program.js'].replace('let total = 0', 'let total = zero'),
      'task.yaml': TASK_YAML.replace('line: 3', 'line: 4'),
    });
    const { figures } = await checkTask(task, sandbox, { parts: ['strength'] });
    expect(figures?.mutation).toMatchObject({ survivors: [], score: 1 });
  });

  test('is said when no mutant can be made', async () => {
    const deep = `export const deep = () => ${'('.repeat(1500)}1${')'.repeat(1500)};\n`;
    const task = taskWith({ 'solution.js': FILES['solution.js'] + deep, 'program.js': FILES['program.js'] + deep });
    const { findings } = await checkTask(task, sandbox, { parts: ['strength'] });
    expect(findings.map(({ code, sentence }) => [code, sentence.includes('call stack')])).toEqual([
      ['weak_tests', true],
    ]);
  });
});
