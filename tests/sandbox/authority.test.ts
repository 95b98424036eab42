import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { summary, tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1 });
afterAll(() => sandbox.close());

const passes = async (source: string, body: string) =>
  expect(summary(await tryProgram(sandbox, source, body))).toEqual({ status: 'passed', passed: true, message: null });

describe('a program has no authority', () => {
  const absent = [
    ...['process', 'require', 'module', 'Buffer', 'global', 'navigator', 'fetch', 'WebSocket', 'XMLHttpRequest'],
    ...['Worker', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Temporal', 'ShadowRealm', 'gc', 'ivm'],
    ...['__realm', '__program', '__vitest', 'expect', 'vi'],
  ];

  test('over names', () =>
    passes(
      `export const f = (names) => names.filter((name) => (0, eval)('typeof ' + name) !== 'undefined' || name in globalThis);`,
      `expect(f(${JSON.stringify(absent)})).toEqual([]);`,
    ));

  test('over the same names through Function, eval and constructors of what the tests pass', () =>
    passes(
      `const find = 'return typeof process + typeof require + typeof WebAssembly';
       export const f = (callback, object) => [new Function(find)(), eval('(() => {' + find + '})()'),
         callback.constructor(find)(), object.constructor.constructor(find)(),
         Object.getPrototypeOf(async () => {}).constructor(find)];`,
      `const [a, b, c, d, e] = f(() => {}, {}); const none = 'undefined'.repeat(3);
       expect([a, b, c, d, await e()]).toEqual([none, none, none, none, none]);`,
    ));

  test.each([
    ['import()', "export const f = async () => import('node:fs');"],
    ['import() of itself', "export const f = async () => import('./program.js');"],
    ['import() in a Function', `export const f = async () => new Function("return import('node:fs')")();`],
    ['import() of data', "export const f = async () => import('data:text/javascript,export default 1');"],
  ])('over modules: %s', (_how, source) => passes(source, 'await expect(f()).rejects.toThrow();'));

  test('over buffers that grow past the watch', () =>
    passes(
      `export const f = () => [ArrayBuffer.prototype.resize, new ArrayBuffer(8, { maxByteLength: 16 }).resizable === true];`,
      'expect(f()).toEqual([undefined, false]);',
    ));

  test('over the real clock', () =>
    passes(
      `export const f = () => [Date.now(), new Date().getTime(), Date.parse(Date()), +new (class extends Date {})(),
         Reflect.construct(Date, []).getTime(), new Date(0).constructor.now(), performance.timeOrigin + performance.now(),
         Date.parse(new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'long' }).format()),
         Date.parse(new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'long' }).formatToParts().map((part) => part.value).join('')),
         Date.parse(new Date().toLocaleString())];`,
      `expect(new Set(f())).toEqual(new Set([Date.UTC(2026, 0, 1)])); expect(Date.now()).toBe(Date.UTC(2026, 0, 1));`,
    ));

  test('over a clock made of work: time stands still while the program computes', () =>
    passes(
      'export const f = () => { const [began, at] = [Date.now(), performance.now()]; for (let i = 0; i < 3e6; i++); return [Date.now() - began, performance.now() - at]; };',
      'expect(f()).toEqual([0, 0]);',
    ));

  test('over the place: the zone is UTC and the locale en-US', () =>
    passes(
      'export const f = () => [Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(0).getTimezoneOffset(), Intl.NumberFormat().resolvedOptions().locale];',
      "expect(f()).toEqual(['UTC', 0, 'en-US']);",
    ));

  test('over the paths of the machine: stacks name the program only', async () => {
    const source = 'export const f = () => { throw new Error(new Error().stack); };';
    const verdict = await tryProgram(sandbox, source, 'console.log(f.toString()); f();');
    expect(JSON.stringify(verdict)).not.toContain(process.cwd());
    expect(summary(verdict).message).not.toMatch(/node_modules|node:internal/);
  });
});

test('the tests have no authority either', () =>
  passes(
    'export const f = 1;',
    `expect([typeof process, typeof require, typeof fetch, typeof WebAssembly]).toEqual(Array(4).fill('undefined'));`,
  ));
