import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox, type Language, type Status } from '../../sandbox/index.ts';
import { LIMITS, summary, tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1 });
afterAll(() => sandbox.close());

const QUICK = { ...LIMITS, timeoutMs: 800 };
const CALL = 'await f();';

describe('what is wrong with a program is its verdict', () => {
  test.each<[Status, string, string, RegExp, number | null]>([
    ['syntax_error', 'text that does not parse', 'export const f = 1;\nexport const g = ;', /SyntaxError.*line 2/, 2],
    ['syntax_error', 'a name declared twice', 'let a;\n\nlet a;\nexport const f = 1;', /SyntaxError/, 3],
    ['syntax_error', 'an export of nothing', 'export { f };', /SyntaxError/, 1],
    ['load_error', 'a throw at load', '\nthrow new RangeError("no");', /RangeError: no/, 2],
    ['load_error', 'a throw of something else', 'throw "text";', /text/, null],
    ['load_error', 'an import', 'import fs from "node:fs";\nexport const f = 1;', /import.*node:fs/, 1],
    ['load_error', 'an import of itself', 'import * as me from "./program.js";\nexport const f = 1;', /import/, 1],
    ['load_error', 'an await that never ends', 'await new Promise(() => {}); export const f = 1;', /never settles/, 1],
    ['load_error', 'an await that is rejected', 'await null;\nthrow new Error("late");', /late/, 2],
    [
      'timeout',
      'a loop at load',
      '\nfor (;;); export const f = 1;',
      /stopped after 30,000,000 units of work at line 2/,
      2,
    ],
    [
      'timeout',
      'microtasks without end at load',
      'export const f = 1; const g = () => { Promise.resolve().then(g); }; g(); await new Promise(() => {});',
      /stopped after 30,000,000 units of work at line 1/,
      1,
    ],
    [
      'timeout',
      'a regular expression that backtracks at load',
      "export const f = /^(a+)+$/.test('a'.repeat(40) + 'b');",
      /its (time )?limit/,
      null,
    ],
  ])('%s: %s', async (status, _what, source, message, line) => {
    const verdict = await tryProgram(sandbox, source, CALL, { limits: QUICK });
    expect(verdict).toMatchObject({ status, message: expect.stringMatching(message), line });
    expect(verdict.files[0]).toMatchObject({ status, tests: [{ name: 'it', passed: false }] });
  });

  test.each<[Status, string, string]>([
    ['timeout', 'a loop', 'export const f = () => { for (;;); };'],
    [
      'timeout',
      'microtasks without end',
      'export const f = () => { const g = () => { Promise.resolve().then(g); }; g(); };',
    ],
    ['timeout', 'a regular expression that backtracks', "export const f = () => /^(a+)+$/.test('a'.repeat(40) + 'b');"],
    [
      'out_of_memory',
      'objects without end',
      'export const f = () => { const a = []; for (;;) a.push({ a: [1, 2, 3] }); };',
    ],
  ])('%s: %s in a test', async (status, _what, source) => {
    const verdict = await tryProgram(sandbox, source, CALL, {
      limits: status === 'timeout' ? QUICK : { ...LIMITS, timeoutMs: 12_000 },
    });
    expect(verdict.status).toBe(status);
    expect(verdict.message).toEqual(expect.any(String));
    expect(summary(verdict).passed).toBe(false);
    expect(summary(await tryProgram(sandbox, 'export const f = () => 1;', 'expect(f()).toBe(1);')).status).toBe(
      'passed',
    );
  });

  test('crashed: an array larger than the engine can make', async () => {
    const source = "export const f = () => 'a'.repeat(2 ** 28).split('');";
    // Room and work for the text itself, so that it is the array which ends the host.
    const verdict = await tryProgram(sandbox, source, CALL, { limits: { ...LIMITS, memoryMb: 512, work: 2e9 } });
    expect(verdict).toMatchObject({ status: 'crashed', message: expect.stringMatching(/abort.*"it" was running/) });
    expect(summary(await tryProgram(sandbox, 'export const f = () => 1;', CALL)).status).toBe('passed');
  });

  test('a map that grows without end is ended, by whichever bound it meets', async () => {
    const source = 'export const f = () => { const m = new Map(); for (let i = 0; ; i++) m.set(i, i); };';
    const { status } = await tryProgram(sandbox, source, CALL, { limits: { ...LIMITS, timeoutMs: 3000 } });
    expect(['crashed', 'out_of_memory', 'timeout']).toContain(status);
  });

  test('deep recursion is an error of the call, not of the run', async () => {
    const source = 'export const f = () => { const down = (n) => down(n + 1) + 1; return down(0); };';
    expect(summary(await tryProgram(sandbox, source, 'expect(f).toThrow(RangeError);')).status).toBe('passed');
  });

  test('a failure names the line of the program that threw', async () => {
    const source = 'export const f = () => {\n  const nothing = undefined;\n  return nothing.length;\n};';
    const { files } = await tryProgram(sandbox, source, CALL);
    expect(files[0]?.tests[0]).toMatchObject({
      passed: false,
      line: 3,
      message: expect.stringMatching(/TypeError|undefined/),
    });
  });

  test('a run whose time is spent says who spent it', async () => {
    const source = 'export const f = () => { for (;;); };';
    const tests = ['a', 'b', 'c', 'd', 'e', 'g'];
    const code = `import { test } from 'vitest'; import { f } from './program.js'; ${tests.map((name) => `test('${name}', () => f());`).join('')}`;
    const suite = [{ name: 'a.test.js', code, tests, imports: ['f'] }];
    const verdict = await sandbox.run({ source, language: 'javascript', suite, limits: QUICK, seed: 1 });
    expect(verdict.status).toBe('timeout');
    expect(verdict.files[0]?.tests.map((result) => result.name)).toEqual(tests);
    expect(verdict.files[0]?.tests.at(-1)?.message).toMatch(/^Not run|^The run was stopped/);
  });
});

describe('TypeScript', () => {
  const language: Language = 'typescript';

  test("types are erased, and lines stay the author's", async () => {
    const source = 'interface N { n: number }\nexport function f(x: N): number {\n  return (x as any).m.n;\n}';
    const { status, files } = await tryProgram(sandbox, source, 'f({ n: 1 });', { language });
    expect(status).toBe('failed');
    expect(files[0]?.tests[0]?.line).toBe(3);
  });

  test.each([
    ['an enum', 'export const f = 1;\nenum A { B }', 2],
    ['a namespace', '\n\nnamespace A { export const b = 1; }', 3],
    ['a type that does not parse', 'export const f: = 1;', 1],
  ])('%s is a syntax error', async (_what, source, line) => {
    expect(await tryProgram(sandbox, source, CALL, { language })).toMatchObject({ status: 'syntax_error', line });
  });
});

describe('virtual time', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'a test that takes too long',
      'export const f = () => new Promise((r) => setTimeout(r, 60_000));',
      CALL,
      /^Test timed out in 5000ms/,
    ],
    [
      'an interval without end',
      'export const f = () => { setInterval(() => {}, 10); return new Promise(() => {}); };',
      CALL,
      /^Test timed out in 5000ms/,
    ],
    ['a promise never settled', 'export const f = () => new Promise(() => {});', CALL, /promise that never settles/],
  ])('%s fails that test, not the run', async (_what, source, body, message) => {
    const { status, passed, message: told } = summary(await tryProgram(sandbox, source, body));
    expect({ status, passed }).toEqual({ status: 'failed', passed: false });
    expect(told).toMatch(message);
  });
});
