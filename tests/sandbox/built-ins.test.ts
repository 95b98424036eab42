/** The built-ins that tests run on, in reach of functions that tests pass to a program. */
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { summary, tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

const WRITE = '(target, row, column, value) => { target[row][column] = value; }';
const CHANGED = 'The program had a function of the test change a built-in of the tests: ';

async function verdictOf(source: string, body: string) {
  return summary(await tryProgram(sandbox, source, body));
}

test.each([
  ["write([], '__proto__', 'push', () => 0)", 'Array.prototype.push'],
  ["write(Array, 'prototype', 'every', () => true)", 'Array.prototype.every'],
  ["write({}, 'constructor', 'is', () => true)", 'Object.is'],
  ["write({}, '__proto__', 'toJSON', () => ({ passed: true }))", 'Object.prototype.toJSON'],
  ["write({}, '__proto__', 'passed', true)", 'Object.prototype.passed'],
  ["write(write, '__proto__', 'call', () => 0)", 'Function.prototype.call'],
  ["write([], '__proto__', Symbol.iterator, () => 0)", 'Array.prototype[Symbol.iterator]'],
  ["write(Error, 'prototype', Symbol.toStringTag, 'x')", 'Error.prototype[Symbol.toStringTag]'],
])('%s fails the test that it is done to', async (attack, name) => {
  const verdict = await verdictOf(`export const f = (write) => { ${attack}; };`, `f(${WRITE}); expect(1).toBe(2);`);
  expect(verdict).toEqual({ status: 'failed', passed: false, message: `${CHANGED}${name}.` });
});

test('a built-in that was changed is itself again in the next test', async () => {
  const suite = await sandbox.collect({
    files: [
      {
        name: 'a.test.js',
        code: `import { expect, test } from 'vitest'; import { f } from './program.js';
          test('first', () => { f(${WRITE}); });
          test('second', () => { const list = []; list.push(1); expect(list).toEqual([1]); });
          test('third', () => { expect(1).toBe(2); });`,
      },
    ],
    solution: 'export const f = () => {};',
    language: 'javascript',
  });
  const source = "export const f = (write) => { write([], '__proto__', 'push', () => 0); };";
  const limits = { timeoutMs: 2000, memoryMb: 64 };
  const verdict = await sandbox.run({ source, language: 'javascript', suite, limits, seed: 1 });
  expect(verdict.files[0]!.tests.map(({ passed }) => passed)).toEqual([false, true, false]);
});

test('what a callback does by way of a class that the test names is found when the test ends', async () => {
  const source = "export const f = (set) => { set([], 'push', () => 0); };";
  const verdict = await verdictOf(source, 'f((list, key, value) => { list.constructor.prototype[key] = value; });');
  expect(verdict.message).toBe(`${CHANGED}Array.prototype.push.`);
});

test.each([
  ["call(spy, 'mock', 'calls', [['right']])", '(o, p, k, v) => { o[p][k] = v; }'],
  ["call(spy, 'mockClear')", '(o, method, ...args) => o[method](...args)'],
  ["call(spy, 'mock').calls", '(o, key) => o[key]'],
])('%s fails the test whose spy it is', async (attack, callback) => {
  const source = `export const f = (spy, call) => { ${attack}; };`;
  const verdict = await verdictOf(source, `const spy = vi.fn(); f(spy, ${callback}); expect(1).toBe(1);`);
  expect(verdict.message).toBe('The program had a function of the test reach into a spy.');
});

test('what a callback puts off to the next test is found there', async () => {
  const suite = await sandbox.collect({
    files: [
      {
        name: 'a.test.js',
        code: `import { expect, test } from 'vitest'; import { f } from './program.js';
          const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
          test('first', () => { f((a, b, c, d) => void later(10).then(() => { a[b][c] = d; })); });
          test('second', async () => { await later(20); expect(1).toBe(2); });`,
      },
    ],
    solution: 'export const f = () => {};',
    language: 'javascript',
  });
  const source = "export const f = (write) => { write([], '__proto__', 'push', () => 0); };";
  const limits = { timeoutMs: 2000, memoryMb: 64 };
  const verdict = await sandbox.run({ source, language: 'javascript', suite, limits, seed: 1 });
  expect(verdict.files[0]!.tests[1]!.message).toBe(`${CHANGED}Array.prototype.push.`);
});

test('a method takes no properties of its own', async () => {
  const source = "export const f = (write) => { write([], 'push', 'call', () => 0); };";
  expect((await verdictOf(source, `f(${WRITE});`)).message).toContain('Cannot add property call');
});

test('a callback that calls methods by name compiles no text', async () => {
  const source = "export const f = (invoke) => invoke(invoke, 'constructor', 'return 1')();";
  const { message } = await verdictOf(source, 'expect(f((item, method, text) => item[method](text))).toBe(1);');
  expect(message).toContain('A function of the tests compiles no text.');
});

test.each([
  ['spies on a static method', "vi.spyOn(Date, 'now').mockReturnValue(5); expect(f(() => Date.now())).toBe(5);"],
  ['passes the spy on', "vi.spyOn(Date, 'now').mockReturnValue(5); expect(f(Date.now)).toBe(5);"],
  ['replaces a static method', 'Date.now = () => 5; expect(f(() => Date.now())).toBe(5);'],
  ['adds a method to a prototype', 'Array.prototype.five = () => 5; expect(f(() => [].five())).toBe(5);'],
  ['fills an object that the program made', 'expect(f((key) => { const o = {}; o[key] = 5; return o.constructor; }));'],
])('a test that %s itself goes on', async (_what, body) => {
  const verdict = await verdictOf("export const f = (call) => call('constructor');", body);
  expect(verdict).toMatchObject({ message: null, passed: true });
});

test('a compiler that the test names is its own', async () => {
  const body = "expect(new Function('return 5')()).toBe(5); expect(f).toBeInstanceOf(Function);";
  expect(await verdictOf('export const f = () => {};', body)).toMatchObject({ message: null, passed: true });
});
