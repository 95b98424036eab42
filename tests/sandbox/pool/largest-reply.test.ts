import { expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { collected, tryProgram } from '../try-program.ts';

test('a run that says as much as it may, all of it escaped in JSON, is within the bound of its replies', async () => {
  await using sandbox = createSandbox({ hosts: 1, spares: 0 });
  const names = Array.from({ length: 40 }, (_, index) => `\u0001${index}`);
  const source = `export const f = (n) => {
    console.log('\\u0001'.repeat(4000));
    throw new Error('\\u0001'.repeat(5000), { cause: new Error('\\u0002'.repeat(5000)) });
  };`;
  const tests = names.map((name) => `test(${JSON.stringify(name)}, () => { f(); });`).join('\n');
  const verdict = await tryProgram(sandbox, source, '', { suite: [collected(tests, names)] });
  expect(verdict.status).toBe('failed');
  expect(verdict.files[0]?.tests.map(({ passed }) => passed)).toEqual(names.map(() => false));
  expect(verdict.files[0]?.console.length).toBeGreaterThan(60_000);
  expect(sandbox.stats().deaths).toBe(0);
});
