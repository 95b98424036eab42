import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBases } from '../../../src/author/base/load-bases.ts';
import { writeBase } from '../../../src/author/base/write-base.ts';
import { loadTasks } from '../../../src/task/load.ts';
import type { BaseYaml } from '../../../src/task/schema.ts';
import { splitOf } from '../../../src/task/split.ts';
import { FILES, TASK_YAML, temporaryFolder, writeTask } from '../../task/task-folder.ts';

const origin = { corpus: 'exercism', item: 'sum', licence: 'MIT' };
const metadata: BaseYaml = {
  title: 'Sum',
  description: 'sum(numbers) adds the numbers up.',
  language: 'javascript',
  tags: ['arrays'],
  base: 'sums',
  provenance: { kind: 'imported', ...origin },
};
const files = {
  metadata,
  solution: FILES['solution.js'],
  visible: FILES['visible.test.js'],
  hidden: FILES['hidden.test.js'],
};

test('reads back the base that was written', () => {
  const root = temporaryFolder();
  writeBase(join(root, 'suite', 'adder'), files);
  expect(loadBases({ folders: [root], builtin: false })).toEqual({
    invalid: [],
    bases: [
      {
        id: 'adder',
        contract: metadata.description,
        mayReport: false,
        language: 'javascript',
        tags: ['arrays'],
        limits: { timeoutMs: 2000, memoryMb: 64 },
        maxSteps: 50,
        stepCost: 0.01,
        solution: files.solution,
        visible: { name: 'visible.test.js', code: files.visible },
        hidden: { name: 'hidden.test.js', code: files.hidden },
        family: 'sums',
        split: splitOf('sums'),
        origin,
      },
    ],
  });
});

test('takes a task for the base that its solution and tests make, unless it was made from a base itself', () => {
  const root = temporaryFolder();
  writeTask(root, 'suite/sum-misses-one');
  const provenance = 'provenance: { kind: mutated, base: sum-misses-one, operators: [x], seed: 1 }\n';
  writeTask(root, 'suite/made', { 'task.yaml': `${TASK_YAML}${provenance}` });
  const { bases, invalid } = loadBases({ folders: [root], builtin: false });
  expect(invalid).toEqual([]);
  expect(bases.map(({ id, family, solution }) => [id, family, solution])).toEqual([
    ['sum-misses-one', 'sum-misses-one', FILES['solution.js']],
  ]);
});

test('leaves out what is no base, and says where it is wrong', () => {
  const root = temporaryFolder();
  writeBase(join(root, 'suite', 'adder'), files);
  writeTask(root, 'suite/other', {
    'task.yaml': null,
    'base.yaml': 'title: Sum\ndescription: Adds.\nlanguge: javascript\n',
  });
  const { bases, invalid } = loadBases({ folders: [root, join(root, 'none')], builtin: false });
  expect(bases.map(({ id }) => id)).toEqual(['adder']);
  expect(invalid.map(({ file, reason }) => [file, reason])).toEqual([
    ['base.yaml', expect.stringContaining('did you mean language?')],
    ['.', 'Expected a folder of tasks, got none.'],
  ]);
});

test('is told apart from a task by whoever loads it as one', () => {
  const root = temporaryFolder();
  const folder = join(root, 'suite', 'adder');
  writeBase(folder, files);
  expect(loadTasks({ folders: [root], builtin: false }).invalid).toEqual([
    {
      folder,
      file: 'base.yaml',
      line: null,
      reason: `Expected a task, got a base, which has no bug yet. Generate tasks from it: tracefix tasks generate --base ${folder} --out DIR`,
    },
  ]);
});
