/** What strips types breaks for good when it runs out of its stack: no other program may come to feel it. */
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { summary, tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

const typescript = { language: 'typescript' } as const;

test('a program that nests too deeply for the stripper is the last that its host reads', async () => {
  for (let round = 0; round < 3; round++) {
    const deep = await tryProgram(sandbox, `export const f = ${'x => '.repeat(4000)}${round};`, 'f()', typescript);
    expect(deep.status).toBe('syntax_error');
    expect(deep.message).toContain('nests too deeply');
    const other = `export function f(x: number): number { return x + ${round} }`;
    const next = await tryProgram(sandbox, other, `expect(f(1)).toBe(${round + 1})`, typescript);
    expect(summary(next)).toEqual({ status: 'passed', passed: true, message: null });
  }
});
