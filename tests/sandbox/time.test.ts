import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { collected, LIMITS, summary, tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1 });
afterAll(() => sandbox.close());

const passes = async (source: string, body: string) =>
  expect(summary(await tryProgram(sandbox, source, body))).toEqual({ status: 'passed', passed: true, message: null });

const DEBOUNCE = `export const f = (call, ms) => { let timer; return (...args) => { clearTimeout(timer); timer = setTimeout(call, ms, ...args); }; };`;
const RETRY = `export const f = async (call, times) => {
  for (let n = 1; ; n++) {
    try { return await call(n); } catch (error) { if (n === times) throw error; }
    await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** n));
  }
};`;

describe('timers', () => {
  test('pass virtual time at once', () =>
    passes(
      'export const f = (ms) => new Promise((resolve) => setTimeout(() => resolve(Date.now()), ms));',
      'const began = Date.now(); expect(await f(4000)).toBe(began + 4000); expect(performance.now()).toBe(4000);',
    ));

  test('of program and tests fire in the order of one clock', () =>
    passes(
      'export const f = (seen) => { setTimeout(() => seen.push("p20"), 20); setTimeout(() => seen.push("p5"), 5); };',
      `const seen = []; setTimeout(() => seen.push('t10'), 10); f(seen);
       await new Promise((resolve) => setTimeout(resolve, 30)); expect(seen).toEqual(['p5', 't10', 'p20']);`,
    ));

  test.each([
    ['after a promise', 'await null;'],
    ['after a timer', 'await new Promise((resolve) => setTimeout(resolve, 5));'],
  ])('and jobs change what the test passed: %s', (_when, wait) =>
    passes(
      `export const f = async (seen) => { seen.push(1); ${wait} seen.push(2); };`,
      'const seen = []; await f(seen); expect(seen).toEqual([1, 2]);',
    ));

  test('end although something that the test passed never stays the same', () =>
    passes(
      `export const f = async (object) => {
         let n = 0; Object.defineProperty(object, 'n', { get: () => n++, enumerable: true });
         await new Promise((resolve) => setTimeout(resolve, 5)); return 1;
       };`,
      'expect(await f({ a: 1 })).toBe(1);',
    ));

  test('repeat until they are cleared', () =>
    passes(
      'export const f = () => new Promise((resolve) => { let n = 0; const t = setInterval(() => { if (++n === 3) { clearInterval(t); resolve(n); } }, 10); });',
      'expect(await f()).toBe(3);',
    ));

  test('that throw fail no test, as under Vitest', () =>
    passes(
      'export const f = () => { setTimeout(() => { throw new Error("late"); }, 1); Promise.reject(new Error("nobody")); return 1; };',
      'expect(f()).toBe(1); await new Promise((resolve) => setTimeout(resolve, 5));',
    ));
});

describe('fake timers', () => {
  test('hold the timers of the program until they are advanced', () =>
    passes(
      DEBOUNCE,
      `vi.useFakeTimers(); const call = vi.fn(); const g = f(call, 100); g(1); g(2);
       vi.advanceTimersByTime(99); expect(call).not.toHaveBeenCalled();
       vi.advanceTimersByTime(1); expect(call).toHaveBeenCalledExactlyOnceWith(2); vi.useRealTimers();`,
    ));

  test('advance through asynchronous steps of the program', () =>
    passes(
      RETRY,
      `vi.useFakeTimers(); const call = vi.fn(async (n) => { if (n < 3) throw new Error('no'); return n; });
       const done = f(call, 5); await vi.advanceTimersByTimeAsync(599); expect(call).toHaveBeenCalledTimes(2);
       await vi.advanceTimersByTimeAsync(1); expect(call).toHaveBeenCalledTimes(3); expect(await done).toBe(3);`,
    ));

  test('advanced by the test change what it passed at once', () =>
    passes(
      'export const f = (seen) => { setTimeout(() => seen.push(1), 5); };',
      'vi.useFakeTimers(); const seen = [0]; f(seen); vi.advanceTimersByTime(5); expect(seen).toEqual([0, 1]);',
    ));

  test('run all, and count', () =>
    passes(
      RETRY,
      `vi.useFakeTimers(); const done = f(async () => { throw new RangeError('never'); }, 3); const seen = expect(done).rejects.toThrow(RangeError);
       await vi.runAllTimersAsync(); await seen; expect(vi.getTimerCount()).toBe(0);`,
    ));

  test('set the date of both sides', () =>
    passes(
      'export const f = () => [Date.now(), new Date().getFullYear()];',
      `vi.useFakeTimers({ now: new Date('2030-05-06T00:00:00Z') }); expect(f()).toEqual([Date.now(), 2030]);
       vi.setSystemTime(0); expect(f()).toEqual([0, 1970]); vi.useRealTimers(); expect(f()[1]).toBe(2026);`,
    ));

  test('that are never advanced leave the test waiting, which fails it', async () => {
    const source = 'export const f = () => new Promise((resolve) => setTimeout(resolve, 10));';
    const { passed, message } = summary(await tryProgram(sandbox, source, 'vi.useFakeTimers(); await f();'));
    expect(passed).toBe(false);
    expect(message).toMatch(/never settles/);
  });
});

test('hooks run around each test, and the timeout of a test is its own', async () => {
  const body = `let n = 0; beforeEach(async () => { n += await f(0); }); afterEach(() => { n = 0; });
    test('a', () => expect(n).toBe(1)); test('b', () => expect(n).toBe(1));
    test('short', async () => { await f(60); }, 50); test('long', async () => { await f(9000); }, 10_000);`;
  const source = 'export const f = (ms) => new Promise((resolve) => setTimeout(resolve, ms, 1));';
  const suite = [collected(body, ['a', 'b', 'short', 'long'])];
  const { files } = await sandbox.run({ source, language: 'javascript', suite, limits: LIMITS, seed: 1 });
  expect(files[0]?.tests.map((result) => [result.name, result.passed, result.message?.split('\n')[0] ?? null])).toEqual(
    [
      ['a', true, null],
      ['b', true, null],
      ['short', false, 'Test timed out in 50ms of virtual time. Not settled: what f() returned.'],
      ['long', true, null],
    ],
  );
});
