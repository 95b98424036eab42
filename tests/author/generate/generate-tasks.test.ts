import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { generateTasks } from '../../../src/author/generate/generate-tasks.ts';
import type { Made } from '../../../src/author/generate/make-task.ts';
import { writeMadeTask } from '../../../src/author/generate/write-made-task.ts';
import { differenceHunks } from '../../../src/task/difference.ts';
import { loadTasks } from '../../../src/task/load.ts';
import type { Task } from '../../../src/task/task.ts';
import { programWithout } from '../../../src/task/truth.ts';
import { temporaryFolder } from '../../task/task-folder.ts';
import { smallBases } from './small-bases.ts';

const sandbox = createSandbox({ hosts: 2, spares: 0 });
afterAll(() => sandbox.close());

const bases = smallBases();
const options = { seed: 5, count: 6, bugs: { least: 1, most: 4 } };

async function generated(parallel: number, more = {}): Promise<Made[]> {
  const made: Made[] = [];
  await generateTasks(bases, sandbox, { ...options, parallel, ...more, onMade: (one) => made.push(one) });
  return made;
}

async function failing(task: Task, source: string): Promise<readonly number[]> {
  const { language, visible, secret, limits } = task;
  const suite = await sandbox.collect({ files: [visible, secret.hidden], solution: secret.solution, language });
  const { files } = await sandbox.run({ source, language, suite, limits: { ...limits, timeoutMs: 20_000 }, seed: 1 });
  return files.map(({ tests }) => tests.filter(({ passed }) => !passed).length);
}

describe('generateTasks', { timeout: 120_000 }, () => {
  const first = generated(3);

  test('makes the same tasks of the same seed, whatever runs at a time, and others of another', async () => {
    expect(await generated(1, { count: 2 })).toEqual((await first).slice(0, 2));
    const ids = new Set((await first).map(({ task }) => task.id));
    expect((await generated(2, { seed: 6, count: 1 })).some(({ task }) => ids.has(task.id))).toBe(false);
  });

  test('takes as many from each base as from any other, no two of which behave alike', async () => {
    const made = await first;
    for (const base of bases) {
      const own = made.filter(
        ({ task: { provenance } }) => provenance.kind === 'mutated' && provenance.base === base.id,
      );
      expect(own).toHaveLength(2);
      expect(new Set(own.map(({ behaviour }) => behaviour)).size).toBe(2);
      expect(own.every(({ task }) => task.split === base.split && task.secret.base === base.family)).toBe(true);
    }
  });

  test('keeps what fails a visible and a hidden test, and says in its issues where the difference is', async () => {
    for (const { task } of await first) {
      expect((await failing(task, task.program)).every((count) => count > 0)).toBe(true);
      expect(await failing(task, task.secret.solution)).toEqual([0, 0]);
      const hunks = differenceHunks(task.program, task.secret.solution);
      for (const { line, endLine } of task.secret.issues) {
        for (const at of [line, endLine])
          expect(hunks.some(({ start, end }) => at >= start - 1 && at <= end + 1)).toBe(true);
      }
      expect(task.secret.hints.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('has each of several bugs matter', async () => {
    const made = await generated(2, { count: 1, bugs: { least: 2, most: 3 } });
    expect(made.map(({ features }) => features.bugs).every((count) => count >= 2)).toBe(true);
    for (const { task, features } of made) {
      expect(task.secret.issues).toHaveLength(features.bugs);
      expect(task.secret.issues.flatMap(({ hunks }) => hunks).toSorted()).toEqual(
        differenceHunks(task.program, task.secret.solution).map((_, at) => at + 1),
      );
      for (const index of task.secret.issues.keys()) {
        expect(Math.max(...(await failing(task, programWithout(task, index).source)))).toBeGreaterThan(0);
      }
      const lines = task.program.split('\n');
      for (const hunk of differenceHunks(task.program, task.secret.solution)) {
        const mended = lines.toSpliced(hunk.start - 1, hunk.end - hunk.start + 1, ...hunk.lines).join('\n');
        expect(Math.max(...(await failing(task, mended)))).toBeGreaterThan(0);
      }
    }
  });

  test('writes folders that load as the tasks they are', async () => {
    const folder = join(temporaryFolder(), 'factory');
    const made = (await first).map(({ task }) => task);
    for (const task of made) writeMadeTask(folder, task);
    const { tasks, invalid } = loadTasks({ folders: [folder], builtin: false });
    expect(invalid).toEqual([]);
    expect(tasks).toEqual(made.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(readdirSync(folder)).toHaveLength(6);
    expect(readFileSync(join(folder, made[0]!.id, 'task.yaml'), 'utf8')).toMatch(/^title: /);
  });

  test('says why a base gives nothing', async () => {
    const broken = {
      ...bases[0]!,
      solution: 'export const busyBlocks = () => [];\nexport const longestBlock = () => 1;\n',
    };
    const report = await generateTasks([broken], sandbox, { ...options, onMade: () => {} });
    expect(report.made).toBe(0);
    expect(report.refused).toEqual([
      { base: broken.id, reason: expect.stringContaining('Expected a solution that passes its tests, got failed') },
    ]);
  });
});
