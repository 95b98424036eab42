import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { importCorpus } from '../../../src/author/import/import-corpus.ts';
import type { ImportReport } from '../../../src/author/import/run-candidates.ts';
import { loadTasks } from '../../../src/task/index.ts';
import { corpusFolder, textOf } from './corpus-folder.ts';

const checks = (f: string, ...cases: readonly (readonly [argument: string, expected: string])[]) =>
  `const _ = require("lodash")\nfunction compare(a, b){\n  return _.isEqual(a, b)\n}\n${cases
    .map(
      ([argument, expected], at) =>
        `var arg${at}0 = ${argument};\nvar x${at} = ${f}(arg${at}0);\nvar v${at} = ${expected};\nif(!compare(x${at}, v${at})){\n  throw 'Error'\n}\n`,
    )
    .join('\n')}`;

const problem = (number: number, f: string, body: string | null, test: string) => ({
  task_id: `MBJSP/${number}`,
  prompt: `/**\n * Write ${f}.\n * > ${f}(secret)\n */\nfunction ${f}(list) {\n`,
  entry_point: f,
  test,
  description: `Write ${f}.`,
  canonical_solution: body,
});

const sum = checks('sum', ['[1, 2]', '3'], ['[]', '0'], ['[5]', '5']);
const problems = [
  problem(1, 'sum', '  total = 0;\n  for (const n of list) total += n;\n  return total;\n}', sum),
  problem(2, 'first', '  return list[0];\n}', checks('first', ['[1]', '2'], ['[2]', '2'])),
  problem(3, 'none', null, ''),
  problem(4, 'sum', '  return require("lodash").sum(list);\n}', sum),
  problem(5, 'one', '  return 1;\n}', checks('one', ['[1]', '1'])),
  { ...problem(6, 'sum', '  return 1;\n}', sum), task_id: '../../etc' },
];
const answers = [
  { task_id: 'MBJSP/1', completion: '  return list.length;\n}' },
  { task_id: 'MBJSP/9', completion: '}' },
];
const typed = {
  task_id: 'MBTSP/1',
  prompt:
    '/** Write sum. */\nimport * as math from "mathjs"\n\nconst sum = function (list: Array<number>) : number {\n',
  entry_point: 'sum',
  test: 'import * as assert from "assert"\nlet a_1 = sum([1, 2]);\nlet e_1 = 3;\nassert.deepEqual(a_1, e_1, "no");\nlet a_2 = sum([4]);\nlet e_2 = 4;\nassert.deepEqual(a_2, e_2, "no");\n',
  description: 'Write sum.',
  canonical_solution: '  return list.reduce((a, b) => a + b, 0);\n}',
};
const lines = (records: readonly object[]) => `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;

describe('importing MBXP', () => {
  let sandbox: Sandbox;
  let out = '';
  let report: ImportReport;
  beforeAll(async () => {
    sandbox = createSandbox({ hosts: 1, spares: 0 });
    out = corpusFolder();
    const corpus = corpusFolder({
      'mbjsp.jsonl': `${lines(problems)}{"broken\n${'x'.repeat(1_100_000)}\n[]\n`,
      'mbjsp_samples.jsonl': lines([...answers, { task_id: 'MBJSP/1', completion: problems[0]!.canonical_solution }]),
      'mbtsp.jsonl': lines([typed]),
    });
    report = await importCorpus('mbxp', corpus, out, sandbox);
  });
  afterAll(() => sandbox.close());

  test('makes bases of references, and tasks of answers that fail', () => {
    expect(report.imported).toEqual([
      { item: 'MBJSP/1', id: 'mbxp-javascript-1-sum', kind: 'base' },
      { item: 'MBTSP/1', id: 'mbxp-typescript-1-sum', kind: 'base' },
      { item: 'MBJSP/1 (answer)', id: 'mbxp-javascript-1-sum', kind: 'task' },
    ]);
    const [task] = loadTasks({ folders: [out], builtin: false }).tasks;
    expect(task).toMatchObject({
      description: 'Write sum.\n\nThe module exports `sum`. `sum([1, 2])` gives `3`.',
      program: 'export function sum(list) {\n  return list.length;\n}\n',
      provenance: { licence: 'CC-BY-4.0', attribution: expect.stringContaining('Athiwaratkun') },
      secret: {
        base: 'mbpp-1',
        solution:
          'let total;\n\nexport function sum(list) {\n  total = 0;\n  for (const n of list) total += n;\n  return total;\n}\n',
      },
    });
    expect(task!.visible.code).toBe(
      `import { expect, test } from 'vitest';\nimport { sum } from './program.js';\n\ntest("sum([1, 2])", () => {\n  expect(sum([1, 2])).toEqual(3);\n});\n`,
    );
    expect(textOf(out, 'bases/mbxp-typescript-1-sum/solution.ts')).toBe(
      'export const sum = function (list: Array<number>) : number {\n  return list.reduce((a, b) => a + b, 0);\n}\n',
    );
  });

  test('says why of the others', () => {
    expect(report.refused.map(({ item, reason }) => [item, reason])).toEqual([
      ['MBJSP/2', 'solution_fails'],
      ['MBJSP/3', 'no_program'],
      ['MBJSP/4', 'needs_module'],
      ['MBJSP/5', 'too_few_tests'],
      ['mbjsp.jsonl line 6', 'not_a_record'],
      ['mbjsp.jsonl line 7', 'not_a_record'],
      ['mbjsp.jsonl line 8', 'not_a_record'],
      ['mbjsp.jsonl line 9', 'not_a_record'],
      ['MBJSP/9 (answer)', 'no_program'],
      ['MBJSP/1 (answer)', 'no_bug'],
    ]);
    expect(report.refused.every(({ message }) => /^Expected .*, got .*\.$/s.test(message))).toBe(true);
  });
});
