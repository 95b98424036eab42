import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { checkTasks } from '../../../src/author/check-all.ts';
import { type ImporterName, importCorpus } from '../../../src/author/import/import-corpus.ts';
import { loadTasks } from '../../../src/task/load.ts';

const corpus = join(import.meta.dirname, '../../../../shared/corpora/humanevalfix-js/humanevalfix-js.jsonl');
const isThere = existsSync(corpus);
/** Set by `npm run test:corpus`: an import runs each record's tests a few times, a check some forty times. */
const isFull = process.env.TRACEFIX_FULL === '1';

describe.skipIf(!isThere || !isFull)(
  `importCorpus of HumanEvalFix (npm run test:corpus${isThere ? '' : '; skipped: the corpus is not beside the repository'})`,
  () => {
    let sandbox: Sandbox;
    let folder = '';
    beforeAll(() => {
      sandbox = createSandbox({ hosts: 2 });
      folder = mkdtempSync(join(tmpdir(), 'tracefix-import-'));
    });
    afterAll(async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('makes tasks of the records, and says why of the others', {
      timeout: 400_000,
    }, async () => {
      const { imported, refused } = await importCorpus('humanevalfix', corpus, folder, sandbox);
      expect(imported.length + refused.length).toBe(99);
      expect(refused.find(({ item }) => item === 'JavaScript/162')?.message).toContain('js-md5');
      expect(refused.every(({ message }) => /^Expected .*, got .*\.$/.test(message))).toBe(true);

      const set = loadTasks({ folders: [folder], builtin: false });
      expect(set.invalid).toEqual([]);
      expect(set.tasks.map(({ id }) => id)).toEqual(imported.map(({ id }) => id).toSorted());
      expect(set.get('humanevalfix-0-has-close-elements')).toMatchObject({
        provenance: { kind: 'imported', corpus: 'humanevalfix', item: 'JavaScript/0', licence: 'MIT' },
        limits: { timeoutMs: 2000 },
        secret: { bugTypes: ['missing-logic'], base: 'humaneval-0', issues: [{ line: 5, endLine: 5 }] },
      });

      expect(set.tasks.length).toBeGreaterThanOrEqual(86);
    });

    test('makes tasks that are sound', {
      timeout: 400_000,
    }, async () => {
      const reports = await checkTasks(loadTasks({ folders: [folder], builtin: false }), sandbox);
      expect(reports.filter(({ isSound }) => !isSound)).toEqual([]);
      expect(reports.length).toBeGreaterThanOrEqual(86);
      console.log(`${reports.length} imported tasks are sound`);
    });
  },
);

const CORPORA = join(import.meta.dirname, '../../../../shared/corpora');

/** What each corpus there gives, so that a change of an importer that loses some is seen. */
const COUNTS: readonly (readonly [name: ImporterName, folder: string, counts: Readonly<Record<string, number>>])[] = [
  [
    'exercism',
    'exercism',
    { 'base javascript': 80, 'task javascript': 75, 'base typescript': 64, 'task typescript': 63 },
  ],
  ['mbxp', 'mbxp', { 'base MBJSP': 477, 'task MBJSP': 26, 'base MBTSP': 216 }],
  ['quixbugs', 'quixbugs', { task: 22 }],
];

describe.skipIf(!isFull).each(COUNTS)('importCorpus of %s (npm run test:corpus)', (name, folder, counts) => {
  const path = join(CORPORA, folder);
  test.skipIf(!existsSync(path))(
    `reaches its counts${existsSync(path) ? '' : ' (skipped: the corpus is not beside the repository)'}`,
    {
      timeout: 1_800_000,
    },
    async () => {
      const out = mkdtempSync(join(tmpdir(), 'tracefix-import-'));
      try {
        await using sandbox = createSandbox({ hosts: 2 });
        const { imported, refused } = await importCorpus(name, path, out, sandbox);
        const found: Record<string, number> = {};
        for (const { kind, item } of imported) {
          const key = item.includes('/') ? `${kind} ${item.split('/')[0]}` : kind;
          found[key] = (found[key] ?? 0) + 1;
        }
        expect(found).toEqual(counts);
        expect(refused.filter(({ message }) => !/^Expected .*, got .*/s.test(message))).toEqual([]);
        console.log(`${name}: ${JSON.stringify(found)}, ${refused.length} refused`);
      } finally {
        rmSync(out, { recursive: true, force: true });
      }
    },
  );
});
