/** What `npm run fidelity` does in full: the probes, of the shipped tasks every thirtieth, and of Exercism seven exercises. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTasks } from '../../src/task/load.ts';
import { type Comparison, compare } from './compare.ts';
import { exercismTrials } from './exercism.ts';
import { findingsOf } from './findings.ts';
import { probeTrials } from './probes.ts';
import { POLLUTING, shippedTrials } from './tasks.ts';
import { exerciseId, type Trial } from './trial.ts';

const SAMPLE = new Set([
  'exercism javascript/circular-buffer',
  'exercism javascript/linked-list',
  'exercism javascript/promises',
  'exercism javascript/zipper',
  'exercism typescript/dnd-character',
  'exercism typescript/robot-simulator',
  'exercism typescript/react',
]);

const corpus = join(import.meta.dirname, '../../../shared/corpora/exercism');
const isThere = existsSync(corpus);

const shipped = loadTasks().tasks.filter((_, at) => at % 30 === 0);
let trials: Trial[];
let comparison: Comparison;

beforeAll(async () => {
  const sample = isThere ? exercismTrials(corpus).filter((trial) => SAMPLE.has(exerciseId(trial))) : [];
  // Thousands of tests of one file, which are left to the command.
  const probes = probeTrials().filter(({ exercise }) => exercise !== 'kinds-of-values');
  trials = [...shippedTrials(shipped), ...probes, ...sample];
  comparison = await compare(trials);
}, 400_000);

test('what passes and fails is the same in the sandbox as under Vitest, but for what was reviewed', () => {
  expect(comparison.vitest.size).toBeGreaterThan(1000);
  expect(findingsOf(comparison, trials)).toEqual([]);
});

test('the shipped programs fail tests and the solutions none, by either', () => {
  for (const results of [comparison.vitest, comparison.sandbox]) {
    const failures = [...results].filter(([key, { passed }]) => key.startsWith('shipped/') && !passed);
    const failing = new Set(failures.map(([key]) => key.split('/').slice(0, 4).join('/')));
    expect([...failing].filter((id) => id.endsWith('/solution'))).toEqual([]);
    // What is slow and right is a fault only under a limit of work, which Vitest does not have.
    const faulty = shipped.filter(({ id, limits }) => limits.work === undefined && !POLLUTING.has(id));
    for (const { suite, id } of faulty) expect(failing).toContain(`shipped/${suite}/${id}/program`);
  }
});

describe.skipIf(!isThere)(`Exercism${isThere ? '' : ' (skipped: the corpus is not beside the repository)'}`, () => {
  test('fails in its stubs and mutants and passes in its solutions', () => {
    const results = [...comparison.vitest].filter(([key]) => key.startsWith('exercism'));
    expect(results.some(([, { passed }]) => !passed)).toBe(true);
    expect(results.filter(([key, { passed }]) => key.includes('/solution/') && !passed)).toEqual([]);
  });

  test('has one exercise of the sample refused: its solution has an enum', () => {
    expect([...comparison.refused.keys()]).toEqual(['exercism typescript/react']);
    expect(comparison.refused.get('exercism typescript/react')).toContain('A TypeScript enum is not supported');
  });
});
