import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { collected, LIMITS, oneTest, tryProgram } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

const limits = { ...LIMITS, timeoutMs: 30_000 };
const workOf = async (source: string, body = 'await f();', work?: number) =>
  (await tryProgram(sandbox, source, body, { limits: { ...limits, work } })).files[0]!.tests[0]!;

describe('limits.work', () => {
  const source =
    'export const f = (n) => {\n  let sum = 0;\n  for (let i = 0; i < n; i++) sum += i;\n  return sum;\n};';

  test('lets a test do as much as that, and no unit more', async () => {
    const body = 'expect(f(100)).toBe(4950);';
    expect(await workOf(source, body, 101)).toMatchObject({ passed: true, message: null, work: 101 });
    expect(await workOf(source, body, 100)).toMatchObject({
      passed: false,
      message: 'The test did more than 100 units of work, the limit of this task: it was stopped at line 3.',
      line: 3,
      work: 100,
    });
  });

  test('fails the file, not the run, and counts anew for each test', async () => {
    const tests = ['a', 'b', 'c'];
    const body = "test('a', () => f(60)); test('b', () => f(200)); test('c', () => f(60));";
    const suite = [collected(body, tests)];
    const verdict = await sandbox.run({
      source,
      language: 'javascript',
      suite,
      limits: { ...limits, work: 100 },
      seed: 1,
    });
    expect(verdict.status).toBe('failed');
    expect(verdict.files[0]!.tests.map(({ passed, work }) => [passed, work])).toEqual([
      [true, 61],
      [false, 100],
      [true, 61],
    ]);
  });

  test.each([
    ['the program catches it', 'export const f = () => { try { for (;;); } catch {} return 1; };', 'f();'],
    ['the test catches it', 'export const f = () => { for (;;); };', 'try { f(); } catch {}'],
    ['the test expects a throw', 'export const f = () => { for (;;); };', 'expect(f).toThrow();'],
    ['nobody waits for it', 'export const f = async () => { for (;;) await 0; };', 'f().catch(() => {}); await 1;'],
  ])('cannot be got round: %s', async (_what, looping, body) => {
    expect(await workOf(looping, body, 500)).toMatchObject({ passed: false, work: 500 });
  });

  test('does not hold for the loading of the program', async () => {
    const loading = 'let n = 0;\nfor (let i = 0; i < 5000; i++) n += 1;\nexport const f = () => n;';
    expect(await workOf(loading, 'expect(f()).toBe(5000);', 10)).toMatchObject({ passed: true, work: 1 });
  });

  test.each([
    ['eval', "eval('1 + 1')"],
    ['indirect eval', "(0, eval)('1 + 1')"],
    ['Function', "Function('return 2')()"],
    ['new Function', "new Function('return 2')()"],
    ['a constructor of a function', "(() => {}).constructor('return 2')()"],
    ['a constructor of an async function', "(async () => {}).constructor('return 2')()"],
    ['a constructor of a generator', "(function* () {}).constructor('return 2')()"],
  ])('has code made from text refused: %s', async (_what, code) => {
    const made = `export const f = () => ${code};`;
    expect(await workOf(made, 'f();', 1000)).toMatchObject({
      passed: false,
      message: expect.stringMatching(/^EvalError: Code cannot be made from text in a task that limits work/),
    });
    expect(await workOf(made, 'f();')).toMatchObject({ passed: true });
  });

  test('leaves functions the instances of Function that they are', async () => {
    const source = `export const f = () => [f instanceof Function, f.constructor === Function, Function.prototype === Object.getPrototypeOf(f),
      Function.name, Function.length, String(Function), typeof Function, eval.name, String(eval)];`;
    const native = (name: string) => `function ${name}() { [native code] }`;
    const body = `expect(f()).toEqual([true, true, true, 'Function', 1, '${native('Function')}', 'function', 'eval', '${native('eval')}']);`;
    expect(await workOf(source, body, 1000)).toMatchObject({ message: null });
    expect(await workOf(source, body)).toMatchObject({ message: null });
  });

  test.each([0, 1.5, -1, 2 ** 31])('is refused when it is %d', async (work) => {
    const suite = [collected(oneTest('f();'))];
    const run = sandbox.run({ source, language: 'javascript', suite, limits: { ...limits, work }, seed: 1 });
    await expect(run).rejects.toThrow(`Expected limits.work to be an integer of 1 to 2000000000, got ${work}.`);
  });
});

test.each([
  ['declares a function twice', 'export const f = () => { function g() {} function g() { for (;;); } g(); };'],
  ['has a variable and a function of one name', 'export const f = () => { var g; function g() { for (;;); } g(); };'],
])('a program that %s is counted as well', async (_what, source) => {
  expect(await workOf(source, 'f();', 100)).toMatchObject({ passed: false, work: 100 });
});

test('a function that the test hands over counts for each call', async () => {
  const source = 'export const f = (call) => {\n  for (;;) call();\n};';
  expect(await workOf('export const f = (call) => [call(), call()];', 'f(() => 1);')).toMatchObject({ work: 401 });
  expect(await workOf(source, 'f(() => 1);')).toMatchObject({ passed: false, line: 2, work: 30_000_000 });
});

describe('units', () => {
  test.each<[string, number]>([
    ['1', 1],
    ['for (const n of LIST);', 101],
    ['for (const n in { a: 1, b: 2 });', 3],
    ['LIST.forEach(() => {})', 201],
    ['LIST.map(String)', 101],
    ['LIST.includes(-1)', 101],
    ['LIST.indexOf(0)', 101],
    ['[...LIST].sort()', 101],
    ['const copy = [...LIST]', 101],
    ['Math.max(...LIST)', 101],
    ['const [head, ...tail] = LIST', 100],
    ['LIST.slice(90)', 11],
    ['LIST.concat([1, 2])', 103],
    ['[].concat(LIST).shift()', 201],
    ["'a'.repeat(50).split('')", 101],
    ["'abc'.includes('c')", 4],
    ["'abc'.at(1)", 1],
    ['Object.keys({ a: 1, b: 2 })', 3],
    ['const o = { ...{ a: 1, b: 2 }, c: 3 }', 4],
    ['Object.assign({}, { a: 1, b: 2 }, { c: 3 })', 4],
    ['new Set(LIST)', 101],
    ['new Map([[1, 2]])', 2],
    ["/a/.test('abcde')", 6],
    ["JSON.parse('[1,2,3]')", 8],
    ["JSON.stringify('abc')", 6],
    ['new Uint8Array(10).fill(1)', 11],
    ['Array.from({ length: 10 })', 11],
    ['Array.prototype.indexOf.call({ length: 10 }, 1)', 11],
    ['try { throw 1 } catch {}', 201],
    ['await 1', 200],
    ['await (async () => {})()', 300],
    ["console.log('a')", 201],
    ['new Proxy(LIST, {}).indexOf(1)', 101],
  ])('%s', async (statement, units) => {
    const isAsync = statement.startsWith('await');
    const source = `const LIST = Array.from({ length: 100 }, (_, n) => n);\nexport const f = ${isAsync ? 'async ' : ''}() => { ${statement} };`;
    expect((await workOf(source)).work).toBe(units);
  });
});
