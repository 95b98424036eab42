import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { bytesOf, LIMITS, tryProgram } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 2, spares: 0 });
afterAll(() => sandbox.close());

/** So much real time that the count ends every one of them first. */
const limits = { ...LIMITS, timeoutMs: 60_000 };
/** Long enough for code to be optimised on the way; a task that sets none gets ten times as much. */
const WORK = 3_000_000;

const ENDLESS: readonly (readonly [string, string, number])[] = [
  ['for', 'export const f = () => {\n  for (;;) {}\n};', 2],
  ['for without braces', 'export const f = () => {\n  let n = 0;\n  for (;;) n++;\n};', 3],
  ['for with nothing to do', 'export const f = () => {\n  for (;;);\n};', 2],
  ['while', 'export const f = () => {\n  while (true) {\n  }\n};', 2],
  ['do', 'export const f = () => {\n  let n = 1\n  do n++\n  while (n)\n};', 3],
  ['a loop in a branch without braces', 'export const f = () => {\n  if (f) for (;;) f.n = 1; else f.n = 2;\n};', 2],
  ['continue to a label', 'export const f = () => {\n  all: for (;;) {\n    for (;;) continue all;\n  }\n};', 3],
  ['a switch in a loop', 'export const f = () => {\n  while (f) switch (1) {\n    case 1: continue;\n  }\n};', 2],
  [
    'for of that never runs dry',
    'export const f = () => {\n  const all = new Set([1]);\n  for (const n of all) all.delete(n), all.add(n);\n};',
    3,
  ],
  [
    'a loop that swallows what stops it',
    'export const f = () => {\n  for (;;) try { g(); } catch {}\n};\nconst g = () => { throw new Error(); };',
    2,
  ],
  ['a loop in finally', 'export const f = () => {\n  try { return 1; } finally { for (;;); }\n};', 2],
  ['recursion that catches', 'export const f = () => {\n  for (;;) try { f(); } catch {}\n};', 2],
  [
    'two functions and a loop',
    'const g = (n) => { while (n) h(n); };\nconst h = (n) => n;\nexport const f = () => g(1);',
    1,
  ],
  [
    'an expression of an arrow',
    'export const f = () => [1].forEach(function again() { for (;;) (() => again)(); });',
    1,
  ],
  [
    'a generator',
    'function* all() {\n  let n = 0;\n  while (true) yield n++;\n}\nexport const f = () => { for (const _ of all()); };',
    3,
  ],
  [
    'what a spread asks for',
    'function* all() {\n  while (true) { f.n = 1; if (f.m) yield 1; }\n}\nexport const f = () => [...all()];',
    2,
  ],
  [
    'an async generator',
    'async function* all() {\n  for (;;) yield 1;\n}\nexport const f = async () => { for await (const _ of all()); };',
    4,
  ],
  ['an await loop', 'export const f = async () => {\n  for (;;) await null;\n};', 2],
  ['a chain of promises', 'const next = () => Promise.resolve().then(next);\nexport const f = () => next();', 1],
  ['two handlers', 'const next = () => Promise.resolve().then(next, next);\nexport const f = () => next();', 1],
  [
    'microtasks',
    'const next = () => queueMicrotask(next);\nexport const f = () => { next(); return new Promise(() => {}); };',
    1,
  ],
  ['a thenable', 'export const f = async () => await {\n  then(resolve) { resolve(this); },\n};', 2],
  [
    'forEach in a loop',
    'export const f = () => {\n  const list = [1];\n  while (list.length) list.forEach((n) => void (list[0] = n));\n};',
    3,
  ],
  ['a getter in a loop', 'const o = {\n  get n() { return 1; },\n};\nexport const f = () => { while (o.n); };', 4],
  ['a static block', 'export const f = () => class {\n  static { for (;;); }\n};', 2],
  ['a field', 'const g = () => { for (;;); };\nexport const f = () => new (class { n = g(); })();', 1],
  [
    'a constructor that calls super',
    'class A { constructor() { for (;;); } }\nexport const f = () => new (class extends A { constructor() { super(); } })();',
    1,
  ],
  ['a parameter', 'const g = () => { for (;;); };\nexport const f = (n = g()) => n;', 1],
  ['a tagged template', 'const tag = () => { while (true); };\nexport const f = () => tag`${1}`;', 1],
  [
    'destructuring',
    'const all = { *[Symbol.iterator]() { while (true) if (f.n) yield 1; } };\nexport const f = () => { const [n] = all; };',
    1,
  ],
  ['a getter of a Proxy', 'const p = new Proxy({}, { get: () => { for (;;); } });\nexport const f = () => p.n;', 1],
  ['printing', "export const f = () => {\n  for (;;) console.log('again');\n};", 2],
  ['a comparison', 'export const f = () => {\n  for (;;) [3, 1, 2].sort((a, b) => a - b);\n};', 2],
];

describe('what never ends', () => {
  test.each(ENDLESS)('is stopped at the same place twice: %s', async (_what, source, line) => {
    const held = { limits: { ...limits, work: WORK } };
    const runs = [1, 2].map(() => tryProgram(sandbox, source, 'await f();', held));
    const [one, two] = await Promise.all(runs);
    expect(bytesOf(one!)).toBe(bytesOf(two!));
    const { passed, message, work, line: at } = one!.files[0]!.tests[0]!;
    expect({ passed, message, work }).toEqual({
      passed: false,
      message: `The test did more than 3,000,000 units of work, the limit of this task: it was stopped at line ${line}.`,
      work: WORK,
    });
    expect(at).toBe(line);
  });

  test('is called an endless loop where the task sets no limit', async () => {
    const verdict = await tryProgram(sandbox, 'export const f = () => {\n  for (;;) {}\n};', 'f();', { limits });
    const [file] = verdict.files;
    expect(file).toMatchObject({ status: 'timeout', message: expect.stringContaining("'it' ran too long") });
    expect(file!.tests[0]).toMatchObject({
      passed: false,
      message: 'The test was stopped after 30,000,000 units of work at line 2, as an endless loop is.',
      line: 2,
      work: 30_000_000,
    });
  });

  test.each([
    ['itself', 'export const f = () => {\n  f();\n};'],
    ['each other', 'const g = () => f();\nexport const f = () => g();'],
    ['a getter', 'const o = { get n() { return o.n; } };\nexport const f = () => o.n;'],
    ['a default', 'export const f = (n = f()) => n;'],
    ['a field', 'class A { a = new A(); }\nexport const f = () => new A();'],
    ['a callback of a built-in', 'export const f = () => [1].map(f);'],
    ['an async function', 'export const f = async () => { await f(); };'],
    ['toString', 'const o = { toString: () => `${o}` };\nexport const f = () => `${o}`;'],
    [
      'super',
      'class A { m() { return this.m(); } }\nexport const f = () => new (class extends A { m() { return super.m(); } })().m();',
    ],
  ])('recursion ends as a RangeError: %s', async (_what, source) => {
    const runs = [1, 2].map(() => tryProgram(sandbox, source, 'await f();', { limits }));
    const [one, two] = await Promise.all(runs);
    expect(bytesOf(one!)).toBe(bytesOf(two!));
    expect(one!.files[0]!.tests[0]!.message).toMatch(/^RangeError: Maximum call stack size exceeded/);
  });

  // Not counted by depth: it ends with the stack, a call sooner or later.
  test('recursion of a generator ends as a RangeError', async () => {
    const source = 'function* all() { yield* all(); }\nexport const f = () => [...all()];';
    const { files } = await tryProgram(sandbox, source, 'await f();', { limits });
    expect(files[0]!.tests[0]!.message).toMatch(/^RangeError: Maximum call stack size exceeded/);
  });

  test('of many tests the first four are played, and the rest are not begun', async () => {
    const tests = ['a', 'b', 'c', 'd', 'e', 'g'];
    const code = `import { test } from 'vitest'; import { f } from './program.js';\n${tests.map((name) => `test('${name}', () => f());`).join('\n')}`;
    const suite = [{ name: 'a.test.js', code, tests, imports: ['f'] }];
    const source = 'export const f = () => { for (;;); };';
    const { files } = await sandbox.run({ source, language: 'javascript', suite, limits, seed: 1 });
    expect(files[0]!.tests.map(({ work }) => work)).toEqual([
      30_000_000,
      30_000_000,
      30_000_000,
      30_000_000,
      undefined,
      undefined,
    ]);
    expect(files[0]!.tests.at(-1)!.message).toBe("Not run: 4 tests ran without end, first by 'a'.");
  });

  test('at load is stopped there', async () => {
    const verdict = await tryProgram(sandbox, 'export const f = 1;\nwhile (f);', 'f;', { limits });
    expect(verdict).toMatchObject({
      status: 'timeout',
      message:
        'The program did not finish loading: it was stopped after 30,000,000 units of work at line 2, as an endless loop is.',
      line: 2,
    });
  });
});

describe('depth of calls', () => {
  test('is the same however warm the functions are, and ten thousand', async () => {
    const source = `let depth = 0;
      const down = () => { depth += 1; down(); };
      const twice = (n) => { depth += 1; [1].forEach(() => twice(n + 1)); };
      export const f = () => [0, 1, 2, 3].map((n) => { depth = 0; try { (n % 2 ? twice : down)(); } catch {} return depth; });`;
    const body =
      'expect(f()).toEqual([9997, 3333, 9997, 3333]); for (let i = 0; i < 50; i++) f(); expect(f()).toEqual([9997, 3333, 9997, 3333]);';
    const verdict = await tryProgram(sandbox, source, body, { limits });
    expect(verdict.files[0]!.tests[0]!.message).toBeNull();
  });

  test('is given back by what throws, returns, waits or is left early', async () => {
    const source = `const deep = (n) => (n === 0 ? 0 : 1 + deep(n - 1));
      const throws = (n) => { if (n === 0) throw new Error(); throws(n - 1); };
      const waits = async (n) => { await deep(1); await waits.next?.(n); return deep(n); };
      export const f = async () => {
        for (let i = 0; i < 20; i++) {
          try { throws(5000); } catch {}
          await Promise.all(Array.from({ length: 100 }, () => waits(10)));
          deep(9000);
        }
        return deep(9900);
      };`;
    const verdict = await tryProgram(sandbox, source, 'expect(await f()).toBe(9900);', { limits });
    expect(verdict.files[0]!.tests[0]!.message).toBeNull();
  });
});
