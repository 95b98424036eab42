/** What the engine quotes of a program in its messages is the author's text, wherever the host has put something in. */
import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { tryProgram } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

/** Statements that throw, and what the engine says of the same text when nothing is put in. */
const CASES: readonly [statements: string, message: string][] = [
  ['const { p } = none(...a);', "Cannot destructure property 'p' of 'none(...)' as it is undefined."],
  ['let p; ({ p } = o.none(...a));', "Cannot destructure property 'p' of 'o.none(...)' as it is undefined."],
  ['const { q: { p } = none() } = {};', "Cannot destructure property 'p' of 'none(...)' as it is undefined."],
  ['const [v] = five(...a);', 'five is not a function or its return value is not iterable'],
  ['for (const v of five(...a));', 'five is not a function or its return value is not iterable'],
  ['[...five(...a)];', 'five is not a function or its return value is not iterable'],
  ['const [v] = { ...o };', '{(intermediate value)} is not iterable'],
  ['for (const v of { ...o });', '{(intermediate value)} is not iterable'],
  ['(o.none(...a) ?? 2)();', '(o.none(...) ?? 2) is not a function'],
  ['(0, [...a])();', '(0 , [(...a)]) is not a function'],
  ['o[five(...a)]();', 'o[five(...)] is not a function'],
  ['o[[...a]]();', 'o[[(...a)]] is not a function'],
  ['(1 + five(...a))();', '(1 + five(...)) is not a function'],
  [`\`\${five(...a)}\`();`, 'five(...) is not a function'],
];

describe('the engine quotes', () => {
  test.each(CASES)('%s', async (statements, message) => {
    const source = `const a = [1], none = () => undefined, five = () => 5, o = { none };
      export const f = () => { try { ${statements} } catch (e) { return e.message } };`;
    const verdict = await tryProgram(sandbox, source, `expect(f()).toBe(${JSON.stringify(message)});`);
    expect(verdict.files[0]!.tests[0]!.message).toBeNull();
  });

  test('nothing secret of an array that has lost its iterator', async () => {
    const source = `export const f = () => {
      const x = { *[Symbol.iterator]() {} };
      delete Array.prototype[Symbol.iterator];
      try { for (const v of [...x]); } catch (e) { return e.message }
    };`;
    const verdict = await tryProgram(sandbox, source, 'expect(f()).not.toMatch(/[0-9a-f]{16}/);');
    expect(verdict.files[0]!.tests[0]!.message).toBeNull();
  });
});

describe('what may be quoted is counted all the same', () => {
  test.each(['const [x] = [...s];', 'for (const x of [...s]) break;', '[...[...s]];'])('%s', async (statement) => {
    const source = `const s = new Set(Array.from({ length: 1000 }, (_, i) => i)); export const f = () => { ${statement} };`;
    const verdict = await tryProgram(sandbox, source, 'f();');
    expect(verdict.files[0]!.tests[0]!.work).toBeGreaterThan(1000);
  });
});

test.each([
  '\\r',
  '\\r\\n',
  '\\u2028',
  '\\u2029',
])('columns are the author’s where a line ends with %s', async (escaped) => {
  const lineEnd = JSON.parse(`"${escaped}"`) as string;
  const source = `const a = 1;${lineEnd}export const f = () => { for (;;) break; return new Error('').stack.split('\\n')[1] };`;
  const verdict = await tryProgram(sandbox, source, 'expect(f()).toMatch(/program\\.js:2:49\\)$/);');
  expect(verdict.files[0]!.tests[0]!.message).toBeNull();
});
