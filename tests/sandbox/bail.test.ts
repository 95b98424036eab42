import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';

const sandbox = createSandbox({ hosts: 1 });
afterAll(() => sandbox.close());

const file = (name: string, ...values: number[]) => ({
  name,
  code: `import { expect, test } from 'vitest';\nimport { f } from './program.js';\n${values
    .map((value) => `test('${name} is ${value}', () => {\n  f();\n  expect(1).toBe(${value});\n});\n`)
    .join('')}`,
});

async function run(source: string, bail: boolean) {
  const files = [file('visible.test.js', 1, 2, 3), file('hidden.test.js', 1, 4)];
  const solution = 'export const f = () => {};';
  const suite = await sandbox.collect({ files, solution, language: 'javascript' });
  const limits = { timeoutMs: 2000, memoryMb: 64 };
  return sandbox.run({ source, language: 'javascript', suite, limits, seed: 1, bail });
}

test('a run that bails ends at the first test that fails, with the status of one that does not', async () => {
  const whole = await run('export const f = () => {};', false);
  const bailed = await run('export const f = () => {};', true);
  expect(bailed.status).toBe(whole.status);
  expect(bailed.files.map(({ status, message }) => [status, message])).toEqual([
    ['failed', null],
    ['failed', null],
  ]);
  const begun = bailed.files
    .flatMap(({ tests }) => tests)
    .map(({ message }) => message?.startsWith('Not run:') ?? null);
  expect(begun).toEqual([null, false, true, true, true]);
});

test('a run that bails leaves the second file alone when the program does not load', async () => {
  const verdict = await run('export const f = ;', true);
  expect(verdict.status).toBe('syntax_error');
  expect(verdict.files[1]!.tests.every(({ passed }) => !passed)).toBe(true);
});
