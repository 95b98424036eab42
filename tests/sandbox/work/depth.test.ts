/** Recursion that passes through the engine ends where the calls are counted, not where its stack ends: that is never twice the same. */
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { tryProgram } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

/** Declarations in which `r` recurs, and how often before it is stopped. */
const CASES: readonly [declarations: string, depth: number][] = [
  ['const a = [1]; function r() { d++; return a.map(r) }', 5000],
  ['const a = [1]; function r() { d++; a.forEach(r) }', 5000],
  ['const a = [1, 2]; function r() { d++; return a.reduce(r) }', 5000],
  ['const a = [1, 2]; function r() { d++; a.sort(r) }', 5000],
  ["function r() { d++; return 'a'.replace(/a/g, r) }", 5000],
  ['function r() { d++; return Array.from({ length: 1 }, r) }', 5000],
  ['function r() { d++; new Set([1].values().map(r)) }', 3333],
  ["function r() { d++; return JSON.parse('[1]', r) }", 1111],
  ['const o = { toJSON() { d++; return JSON.stringify(o) } }; const r = () => JSON.stringify(o);', 476],
  ['const p = new Proxy({}, { get: (t, k) => { d++; return p[k] } }); const r = () => p.x;', 9999],
  ['const o = { toString: () => { d++; return `${o}` } }; const r = () => `${o}`;', 9999],
];

test.each(CASES)('%s', async (declarations, depth) => {
  const source = `let d = 0; ${declarations}
    export const f = () => { d = 0; try { r() } catch (e) { return [d, e instanceof RangeError] } };`;
  const verdict = await tryProgram(sandbox, source, `for (const _ of 'abc') expect(f()).toEqual([${depth}, true]);`);
  expect(verdict.files[0]!.tests[0]!.message).toBeNull();
});
