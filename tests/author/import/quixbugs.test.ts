import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { CorpusError } from '../../../src/author/import/corpus-error.ts';
import { importCorpus } from '../../../src/author/import/import-corpus.ts';
import { caseTest } from '../../../src/author/import/quixbugs/case-test.ts';
import { loadTasks } from '../../../src/task/index.ts';
import { corpusFolder, textOf } from './corpus-folder.ts';

const cases = {
  'json_testcases/to_base.json':
    '[[21, 3], "210"]\n[[5, 2], "101"]\n[[11, 2], "1011"]\n\n[[100, 7], "202"]\n[[21, 3], "210"]\n',
  'json_testcases/get_factors.json': '[2, [2]]\n[12, [2, 2, 3]]\n[[35], [5, 7]]\n',
  'json_testcases/unheard_of.json': '[[1], 1]\n',
  'json_testcases/sieve.json': '[[2], [2]]\n[[4],\n',
  'json_testcases/lis.json': '[[[1]], 5]\n',
  'json_testcases/kth.json': '',
};

test('a fraction may be off by the precision that the last argument asks for', () => {
  expect(caseTest('root', { args: [3, 0.01], expected: 1.7324 })).toEqual({
    title: 'root(3, 0.01)',
    body: 'expect(root(3, 0.01)).toBe(1.7324);',
    plainBody: 'expect(Math.abs(root(3, 0.01) - 1.7324)).toBeLessThanOrEqual(0.01);',
  });
});

describe("importing QuixBugs's cases", () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createSandbox({ hosts: 1, spares: 0 });
  });
  afterAll(() => sandbox.close());

  test('joins them with the shipped programs, and says why of the others', async () => {
    const out = corpusFolder();
    const { imported, refused } = await importCorpus('quixbugs', corpusFolder(cases), out, sandbox);
    expect(imported.map(({ id }) => id)).toEqual(['quixbugs-get-factors-cases', 'quixbugs-to-base-cases']);
    expect(refused.map(({ item, reason }) => [item, reason])).toEqual([
      ['kth', 'too_few_tests'],
      ['lis', 'solution_fails'],
      ['sieve', 'not_a_record'],
      ['unheard_of', 'no_program'],
    ]);
    const { tasks, invalid } = loadTasks({ folders: [out] });
    expect(invalid).toEqual([]);
    const task = tasks.find(({ id }) => id === 'quixbugs-to-base-cases')!;
    expect(task.provenance).toMatchObject({ corpus: 'quixbugs', item: 'json_testcases/to_base.json', licence: 'MIT' });
    expect(task.secret.base).toBe('quixbugs-to-base');
    expect(task.visible.code).toContain("expect(toBase(21, 3)).toBe('210');");
    expect(task.secret.hidden.code).toContain("expect(toBase(11, 2)).toBe('1011');");
  });

  test('gives the same bytes again, and leaves alone what is not its own', async () => {
    const corpus = corpusFolder({ 'json_testcases/to_base.json': cases['json_testcases/to_base.json'] });
    const out = corpusFolder();
    const folder = join(out, 'quixbugs-to-base-cases');
    const read = () => ['task.yaml', 'visible.test.js', 'hidden.test.js'].map((file) => textOf(folder, file));
    await importCorpus('quixbugs', corpus, out, sandbox, { parallel: 1 });
    const first = read();
    writeFileSync(join(folder, 'visible.test.js'), 'changed');
    await importCorpus('quixbugs', corpus, out, sandbox, { parallel: 4 });
    expect(read()).toEqual(first);

    writeFileSync(join(folder, 'task.yaml'), 'title: mine\n');
    const again = await importCorpus('quixbugs', corpus, out, sandbox);
    expect(again.refused).toMatchObject([{ item: 'to_base', reason: 'name_taken' }]);
    expect(textOf(folder, 'task.yaml')).toBe('title: mine\n');

    const linked = corpusFolder();
    mkdirSync(join(linked, 'elsewhere'));
    symlinkSync(join(linked, 'elsewhere'), join(linked, 'quixbugs-to-base-cases'));
    const through = await importCorpus('quixbugs', corpus, linked, sandbox);
    expect(through.refused).toMatchObject([{ item: 'to_base', reason: 'name_taken' }]);
  });

  test.each([
    ['a file', (root: string) => join(root, 'json_testcases/to_base.json')],
    ['below a file', (root: string) => join(root, 'json_testcases/to_base.json/x')],
    ['in /proc', () => '/proc/tracefix/x'],
  ])('an --out that is %s is an error', async (_, place) => {
    const corpus = corpusFolder({ 'json_testcases/to_base.json': cases['json_testcases/to_base.json'] });
    await expect(importCorpus('quixbugs', corpus, place(corpus), sandbox)).rejects.toThrow(/E(?:EXIST|NOTDIR|NOENT)/);
  });

  test('a path without a corpus is an error that says what was expected', async () => {
    const import_ = importCorpus('quixbugs', corpusFolder(), corpusFolder(), sandbox);
    await expect(import_).rejects.toThrow(CorpusError);
    await expect(import_).rejects.toThrow(/^Expected a folder with json_testcases\//);
  });
});
