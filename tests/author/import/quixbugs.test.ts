import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { CorpusError } from '../../../src/author/import/corpus-error.ts';
import { importCorpus } from '../../../src/author/import/import-corpus.ts';
import { loadTasks } from '../../../src/task/index.ts';
import { corpusFolder, textOf } from './corpus-folder.ts';

const cases = {
  'json_testcases/gcd.json': '[[21, 14], 7]\n[[3, 0], 3]\n[[10, 4], 2]\n\n[[9, 6], 3]\n[[21, 14], 7]\n',
  'json_testcases/sqrt.json': '[[2, 0.01], 1.41421356]\n[[4, 0.2], 2]\n[[7, 0.3], 2.7]\n',
  'json_testcases/get_factors.json': '[2, [2]]\n[12, [2, 2, 3]]\n[[35], [5, 7]]\n',
  'json_testcases/unheard_of.json': '[[1], 1]\n',
  'json_testcases/sieve.json': '[[2], [2]]\n[[4],\n',
  'json_testcases/lis.json': '[[[1]], 5]\n',
  'json_testcases/kth.json': '',
};

describe("importing QuixBugs's cases", () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createSandbox({ hosts: 1, spares: 0 });
  });
  afterAll(() => sandbox.close());

  test('joins them with the shipped programs, and says why of the others', async () => {
    const out = corpusFolder();
    const { imported, refused } = await importCorpus('quixbugs', corpusFolder(cases), out, sandbox);
    expect(imported.map(({ id }) => id)).toEqual([
      'quixbugs-gcd-cases',
      'quixbugs-get-factors-cases',
      'quixbugs-sqrt-cases',
    ]);
    expect(refused.map(({ item, reason }) => [item, reason])).toEqual([
      ['kth', 'too_few_tests'],
      ['lis', 'solution_fails'],
      ['sieve', 'not_a_record'],
      ['unheard_of', 'no_program'],
    ]);
    const { tasks, invalid } = loadTasks({ folders: [out] });
    expect(invalid).toEqual([]);
    const task = tasks.find(({ id }) => id === 'quixbugs-gcd-cases')!;
    expect(task.provenance).toMatchObject({ corpus: 'quixbugs', item: 'json_testcases/gcd.json', licence: 'MIT' });
    expect(task.secret.base).toBe('quixbugs-gcd');
    expect(task.visible.code).toContain('expect(gcd(21, 14)).toBe(7);');
    expect(task.secret.hidden.code).toContain('expect(gcd(10, 4)).toBe(2);');
    expect(textOf(out, 'quixbugs-sqrt-cases/visible.test.js')).toContain(
      'expect(Math.abs(sqrt(2, 0.01) - 1.41421356)).toBeLessThanOrEqual(0.01);',
    );
  });

  test('gives the same bytes again, and leaves alone what is not its own', async () => {
    const corpus = corpusFolder({ 'json_testcases/gcd.json': cases['json_testcases/gcd.json'] });
    const out = corpusFolder();
    const folder = join(out, 'quixbugs-gcd-cases');
    const read = () => ['task.yaml', 'visible.test.js', 'hidden.test.js'].map((file) => textOf(folder, file));
    await importCorpus('quixbugs', corpus, out, sandbox, { parallel: 1 });
    const first = read();
    writeFileSync(join(folder, 'visible.test.js'), 'changed');
    await importCorpus('quixbugs', corpus, out, sandbox, { parallel: 4 });
    expect(read()).toEqual(first);

    writeFileSync(join(folder, 'task.yaml'), 'title: mine\n');
    const again = await importCorpus('quixbugs', corpus, out, sandbox);
    expect(again.refused).toMatchObject([{ item: 'gcd', reason: 'name_taken' }]);
    expect(textOf(folder, 'task.yaml')).toBe('title: mine\n');

    const linked = corpusFolder();
    mkdirSync(join(linked, 'elsewhere'));
    symlinkSync(join(linked, 'elsewhere'), join(linked, 'quixbugs-gcd-cases'));
    const through = await importCorpus('quixbugs', corpus, linked, sandbox);
    expect(through.refused).toMatchObject([{ item: 'gcd', reason: 'name_taken' }]);
  });

  test('a path without a corpus is an error that says what was expected', async () => {
    const import_ = importCorpus('quixbugs', corpusFolder(), corpusFolder(), sandbox);
    await expect(import_).rejects.toThrow(CorpusError);
    await expect(import_).rejects.toThrow(/^Expected a folder with json_testcases\//);
  });
});
