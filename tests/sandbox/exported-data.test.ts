/** Data that a program exports is the program's own: what either side does to it the other sees, in every test. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { LIMITS, summary, tryProgram } from './try-program.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox({ hosts: 1, spares: 0 });
});
afterAll(() => sandbox.close());

const LOG = 'export const f = Object.assign([], { note: undefined });\nexport const note = (x) => f.push(x);';
const file = (body: string) =>
  `import { f, note } from './program.js';\nimport { expect, test } from 'vitest';\n${body}`;

async function play(source: string, code: string) {
  const files = [{ name: 'a.test.js', code }];
  const suite = await sandbox.collect({ files, solution: source, language: 'javascript' });
  const verdict = await sandbox.run({ source, language: 'javascript', suite, limits: LIMITS, seed: 1 });
  return verdict.files[0]?.tests.map(({ message }) => message);
}

test('what the program adds is there in the first test and in the next', async () => {
  const code = file(`
    test('one', () => { note(1); expect([...f]).toEqual([1]); });
    test('two', () => { note({ a: 2 }); expect([...f]).toEqual([1, { a: 2 }]); });
    test('three', () => { f[1].a = 3; note(4); expect([...f]).toEqual([1, { a: 3 }, 4]); });
    test('four', () => { f.length = 0; note(5); expect([...f]).toEqual([5]); });`);
  expect(await play(LOG, code)).toEqual([null, null, null, null]);
});

test('an export that is replaced is kept as well', async () => {
  const source = 'export let f = { n: 0 };\nexport const note = (n) => { if (n > 5) f = { n }; else f.n = n; };';
  const code = file(`
    test('one', () => { note(1); expect(f.n).toBe(1); note(7); expect(f.n).toBe(7); });
    test('two', () => { note(2); expect(f.n).toBe(2); });`);
  expect(await play(source, code)).toEqual([null, null]);
});

test('one that grows beyond what is compared stays as it was, and fails no test', async () => {
  const source =
    'export const f = [];\nexport const note = (n) => { for (let i = 0; i < n; i++) f.push(`${i}`.repeat(9)); return f.length; };';
  const code = file(`
    test('one', () => expect(note(100_000)).toBe(100_000));
    test('two', () => expect(note(1)).toBe(100_001));`);
  expect(await play(source, code)).toEqual([null, null]);
});

test('what is no export is a copy of the moment at which it crossed', async () => {
  const source = 'const list = [];\nexport const f = () => list;\nexport const note = (n) => void list.push(n);';
  const code = file(`test('one', () => { const seen = f(); note(1); expect(seen).toEqual([]); });`);
  expect(await play(source, code)).toEqual([null]);
});

test('a getter that works on instances alone hinders no comparison of them', async () => {
  const source = 'export class f { #n = 1; get n() { return this.#n; } }';
  const body = 'expect(new f()).toEqual(new f()); expect(new f()).toEqual(expect.objectContaining({ n: 1 }));';
  expect(summary(await tryProgram(sandbox, source, body))).toEqual({ status: 'passed', passed: true, message: null });
});

test('a tagged template has its raw text', async () => {
  const source = 'export const f = (strings, ...values) => [strings.raw[0], Object.keys(strings).length, ...values];';
  const body = "expect(f`a\\n${1}b`).toEqual(['a\\\\n', 2, 1]);";
  expect(summary(await tryProgram(sandbox, source, body))).toEqual({ status: 'passed', passed: true, message: null });
});

test('a name may hold what no identifier can', async () => {
  const source = 'const a = 1;\nexport { a as "x\\ny", a as "", a as f };';
  const code = "import { test, expect } from 'vitest';\nimport { \"x\\ny\" as odd, f } from './program.js';\n";
  expect(await play(source, `${code}test('one', () => expect([odd, f]).toEqual([1, 1]));`)).toEqual([null]);
});
