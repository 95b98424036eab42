import { describe, expect, test } from 'vitest';
import { openJudge, runFile } from './realms.ts';

/** Runs the statements as the body of one test and says why it failed, null when it passed. */
function judge(body: string): string | null {
  const [verdict] = runFile(`test('t', async () => { ${body} });`);
  return verdict!.passed ? null : verdict!.message;
}

const passes = (code: string, order?: readonly number[]) => runFile(code, order).map(({ passed }) => passed);

describe('matchers', () => {
  test.each([
    'expect({ a: 1, b: [1, { c: undefined }] }).toEqual({ a: 1, b: [1, {}] })',
    'expect(new Map([[{ a: 1 }, new Set([1, [2]])]])).toEqual(new Map([[{ a: 1 }, new Set([1, [2]])]]))',
    'expect([1, , 3]).toEqual([1, undefined, 3])',
    'expect([1, , 3]).not.toStrictEqual([1, undefined, 3])',
    'expect(new Date(5)).toEqual(new Date(5))',
    'expect(/a/g).toEqual(/a/g)',
    'expect(/a/g).not.toEqual(/a/i)',
    'expect(new Date(NaN)).toEqual(new Date(NaN))',
    'expect(new Number(1)).toEqual(new Number(1))',
    'expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 2]))',
    'expect(new Uint8Array([1, 2]).buffer).toStrictEqual(new Uint8Array([1, 2]).buffer)',
    'expect(-0).not.toBe(0)',
    'expect(NaN).toBe(NaN)',
    'expect(new TypeError("x")).toEqual(new TypeError("x"))',
    'expect(0.1 + 0.2).toBeCloseTo(0.3)',
    'expect("abc").toContain("b")',
    'expect([1, 2]).toContain(2)',
    'expect(new Set([1, 2])).toContain(2)',
    'expect([{ a: 1 }]).toContainEqual({ a: 1 })',
    'expect({ a: { b: [1, 2] } }).toHaveProperty("a.b[1]", 2)',
    'expect([1, 2, 3]).toHaveLength(3)',
    'expect({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 2 } })',
    'expect({ id: 5, tags: ["x", "y"] }).toEqual({ id: expect.any(Number), tags: expect.arrayContaining(["y"]) })',
    'expect({ a: 1, b: 2 }).toEqual(expect.objectContaining({ a: 1 }))',
    'expect("hello world").toEqual(expect.stringContaining("world"))',
    'expect(["a1"]).toEqual([expect.stringMatching(/^a\\d$/)])',
    'expect({ x: 0.30000000000000004 }).toEqual({ x: expect.closeTo(0.3) })',
    'expect(() => { throw new RangeError("too big") }).toThrow(RangeError)',
    'expect(() => { throw new RangeError("too big") }).toThrow("big")',
    'expect(() => { throw new RangeError("too big") }).toThrow(/^too/)',
    'expect(() => { throw new RangeError("too big") }).toThrow(new RangeError("too big"))',
    'expect(() => { throw new Error("a", { cause: 1 }) }).toThrow(expect.objectContaining({ message: "a" }))',
    'expect(() => 1).not.toThrow()',
    'await expect(Promise.resolve({ a: 1 })).resolves.toEqual({ a: 1 })',
    'await expect(Promise.reject(new Error("no"))).rejects.toThrow("no")',
    'await expect(async () => { throw new TypeError("no") }).rejects.toThrow(TypeError)',
    'expect(4).toSatisfy((n) => n % 2 === 0)',
    'expect(2).toBeOneOf([1, 2])',
    'expect.extend({ toBeEven(n) { return { pass: n % 2 === 0, message: () => n + " is odd" } } }); expect(2).toBeEven(); expect([4]).toEqual([expect.toBeEven()])',
    'expect.assertions(2); expect(1).toBe(1); expect(2).toBe(2)',
    'const f = vi.fn((x) => x * 2); f(2); f(3); expect(f.mock.calls).toEqual([[2], [3]]); expect(f).toHaveBeenLastCalledWith(3); expect(f).toHaveReturnedWith(4); expect(f).toHaveBeenCalledTimes(2)',
    'const o = { m: () => 1 }; const s = vi.spyOn(o, "m").mockReturnValue(7); expect(o.m()).toBe(7); expect(s).toHaveBeenCalledOnce(); vi.restoreAllMocks(); expect(o.m()).toBe(1)',
    'expect({ a: 1 }).to.deep.equal({ a: 1 }); expect([1, 2]).to.include(2)',
    'assert.equal(1, 1)',
    'expectTypeOf({ a: 1 }).toEqualTypeOf()',
    'expect(new URL("http://a.b/c?d=e")).toEqual(new URL("http://a.b/c?d=e"))',
  ])('passes: %s', (body) => {
    expect(judge(body)).toBeNull();
  });

  test.each([
    ['expect({ a: 1 }).toEqual({ a: 2 })', 'Expected: { a: 2 }\nReceived: { a: 1 }'],
    ['expect([1, 2]).toHaveLength(3)', 'expected [ 1, 2 ] to have a length of 3 but got 2'],
    ['expect("a").toBe("b")', "expected 'a' to be 'b'\nExpected: 'b'\nReceived: 'a'"],
    ['expect({ a: 1 }).toEqual({ a: expect.any(String) })', 'Expected: { a: Any<String> }'],
    ['expect(() => 1).toThrow()', 'to throw an error'],
    ['expect(() => { throw new Error("x") }).toThrow("y")', "including 'y' but got 'x'"],
    ['expect.assertions(2); expect(1).toBe(1)', 'expected number of assertions to be 2, but got 1'],
    ['expect.hasAssertions()', 'expected any number of assertion'],
    ['expect.soft(1).toBe(2); expect.soft(3).toBe(4)', 'expected 3 to be 4'],
    ['expect.unreachable("here")', 'not to be reached'],
    ['expect(1).toBeFoo(1)', 'toBeFoo'],
    ['throw new TypeError("x is not a function")', 'TypeError: x is not a function'],
    ['throw { a: 1 }', 'A value that is no Error was thrown: { a: 1 }'],
    ['throw undefined', 'thrown: undefined'],
    ['expect(Promise.resolve(1)).resolves.toBe(2)', 'expected 1 to be 2'],
    [
      'const f = vi.fn(); f(1, 2); expect(f).toHaveBeenCalledWith(1, 3)',
      'with arguments: [ 1, 3 ]\nIts calls:\n  1: [ 1, 2 ]',
    ],
  ])('fails: %s', (body, message) => {
    expect(judge(body)).toContain(message);
  });

  test.each([
    'toMatchSnapshot()',
    'toMatchInlineSnapshot("1")',
    'toThrowErrorMatchingSnapshot()',
  ])('%s is refused by name', (call) => {
    expect(judge(`expect(1).${call}`)).toContain(`${call.split('(')[0]} is not supported`);
  });

  test.each([
    'expect.poll(() => 1)',
    'vi.importActual("x")',
    'vi.stubEnv("A", "b")',
    'vi.useFakeTimers({ shouldAdvanceTime: true })',
  ])('%s is refused by name', (call) => {
    expect(judge(call)).toContain('is not supported');
  });
});

describe('a value that pretends', () => {
  test.each([
    ['to be an asymmetric matcher', 'expect({ asymmetricMatch: () => true }).toEqual(5)'],
    [
      'to be an asymmetric matcher inside',
      'expect([{ asymmetricMatch: () => true, $$typeof: Symbol.for("jest.asymmetricMatcher") }]).toEqual([5])',
    ],
    [
      'to be a DOM node',
      'const n = { nodeType: 1, nodeName: "a", isEqualNode: () => true }; expect(n).toEqual({ ...n, x: 1 })',
    ],
    [
      'to be an immutable set',
      'expect({ size: 1, "@@__IMMUTABLE_SET__@@": true, [Symbol.iterator]: function* () {} }).toEqual({ size: 1, "@@__IMMUTABLE_SET__@@": true, [Symbol.iterator]: function* () { yield 1 } })',
    ],
    [
      'to be a Set',
      'expect({ size: 2, constructor: Set, has: () => true, [Symbol.toStringTag]: "Set", [Symbol.iterator]: function* () {} }).toEqual(new Set([1, 2]))',
    ],
    [
      'to be a Set, as the value of a property',
      'expect({ a: { size: 2, constructor: Set, has: () => true, [Symbol.toStringTag]: "Set", [Symbol.iterator]: function* () {} } }).toHaveProperty("a", new Set([1, 2]))',
    ],
    [
      'to be a bigger Set',
      'const s = new Set([1]); Object.defineProperty(s, "size", { value: 3 }); expect(s).toEqual(new Set([1, 2, 3]))',
    ],
    [
      'to be a Map',
      'expect({ size: 1, constructor: Map, has: () => true, get: () => 1, [Symbol.toStringTag]: "Map", [Symbol.iterator]: function* () {} }).toEqual(new Map([[1, 2]]))',
    ],
    ['to be a Date', 'expect({ [Symbol.toStringTag]: "Date", [Symbol.toPrimitive]: () => 5 }).toEqual(new Date(5))'],
    ['to be another Date', 'const d = new Date(1); d.valueOf = () => 5; expect(d).toEqual(new Date(5))'],
    [
      'to be another RegExp',
      'const r = /a/; Object.defineProperty(r, "source", { value: "b" }); expect(r).toEqual(/b/)',
    ],
    ['to be a boxed number', 'expect({ [Symbol.toStringTag]: "Number", valueOf: () => 5 }).toEqual(new Number(5))'],
    [
      'to be a string that contains all',
      'expect({ [Symbol.toStringTag]: "String", includes: () => true }).toEqual(expect.stringContaining("x"))',
    ],
    [
      'to be an array that contains all',
      'const a = []; a.some = () => true; expect(a).toEqual(expect.arrayContaining([1]))',
    ],
    ['to be an array with everything at an index', 'const a = []; a.indexOf = () => 0; expect(a).to.include(1)'],
    ['to be an error with any message', 'expect(() => { throw { message: { indexOf: () => 0 } } }).toThrow("x")'],
    ['to have thrown what was expected by throwing nothing', 'expect(() => { throw undefined }).toThrow("x")'],
    ['to have thrown what was expected by throwing an empty text', 'expect(() => { throw "" }).toThrow(/x/)'],
    [
      'to be a spy',
      'const f = () => 1; f._isMockFunction = true; f.getMockName = () => "f"; f.mock = { calls: [[1]] }; expect(f).toHaveBeenCalledTimes(1)',
    ],
    [
      'to be a method that was spied on',
      'const f = () => 1; Object.assign(f, { _isMockFunction: true, getMockName: () => "f", mock: { calls: [[1]] } }); const o = { f }; const s = vi.spyOn(o, "f"); expect(s).toHaveBeenCalledTimes(1)',
    ],
    [
      'to be of a class by a field',
      'class A { x = 1 } expect(Object.defineProperty({ x: 1 }, "constructor", { value: A })).toStrictEqual(new A())',
    ],
    [
      'to have a custom tester',
      'expect({ equals: () => true, asymmetricMatch: () => true, sample: 1, inverse: false }).toEqual({ a: 1 })',
    ],
  ])('%s gains nothing', (_what, body) => {
    expect(judge(body)).toMatch(/^expected |is not a spy|AssertionError: expected/);
  });

  test('to be printable in its own way runs no code of its own', () => {
    const message = judge(`
      const run = () => { globalThis.$ran = true; return 'forged'; };
      const value = { toJSON: run, inspect: run, [Symbol.for('nodejs.util.inspect.custom')]: run, [Symbol.for('chai/inspect')]: run,
        toAsymmetricMatcher: run, $$typeof: Symbol.for('jest.asymmetricMatcher'), toString: run, get field() { return run() } };
      try { expect(value).toEqual(1) } catch (error) { if (globalThis.$ran) throw new Error('ran'); throw error; }`);
    expect(message).toContain('[Getter]');
    expect(message).not.toContain('forged');
  });
});

describe('messages', () => {
  test.each([
    ['a long array', 'Array.from({ length: 1e5 }, (_, i) => i)'],
    ['a wide object', 'Object.fromEntries(Array.from({ length: 1e4 }, (_, i) => ["k" + i, i]))'],
    ['a deep object', '(() => { let o = {}; for (let i = 0; i < 1e4; i++) o = { o }; return o })()'],
    ['a long text', '"x".repeat(1e7)'],
    ['a long error', 'new Error("x".repeat(1e7))'],
    ['a cycle', '(() => { const o = {}; o.o = [o]; return o })()'],
    [
      'a tree that is wide at each level',
      '(() => { const t = (d) => d ? Array.from({ length: 10 }, () => t(d - 1)) : 1; return t(5) })()',
    ],
  ])('of %s are at most 2,000 characters', (_what, value) => {
    const message = judge(`expect(${value}).toBe(1)`);
    expect(message).toContain('Expected: 1');
    expect(message!.length).toBeLessThanOrEqual(2000);
  });
});

describe('registration', () => {
  const collect = (code: string) => runFile(code).map(({ name }) => name);

  test('names tests by their describes, outer bodies before inner ones', () => {
    expect(
      collect(`
        const seen = [];
        describe('a', () => { seen.push('a'); describe('b', () => { seen.push('b'); test('1', () => {}); }); seen.push('A'); test(seen.join(''), () => {}); });
        describe('c', () => { test(seen.join(''), () => {}); });`),
    ).toEqual(['a > b > 1', 'a > aA', 'c > aAb']);
  });

  test('leaves out what is skipped or to do', () => {
    expect(
      collect(`
        test.skip('1', () => {}); test.todo('2'); test('3'); test('4', { skip: true }, () => {}); describe.skip('5', () => { test('x', () => {}); });
        test.skipIf(true)('6', () => {}); test.runIf(true)('7', () => {}); describe.todo('8'); test('9', () => {});`),
    ).toEqual(['7', '9']);
  });

  test('keeps only what is marked, in any chain', () => {
    expect(
      collect(`test('1', () => {}); test.only('2', () => {}); describe.only('3', () => { test('x', () => {}); });
        describe('4', () => { test('y', () => {}); test.only.each([1, 2])('z%i', () => {}); });`),
    ).toEqual(['2', '3 > x', '4 > z1', '4 > z2']);
  });

  test.each([
    ["test.each([[1, 2, 3], [1, 1, 2]])('%i + %i -> %i', () => {})", ['1 + 2 -> 3', '1 + 1 -> 2']],
    ["test.each(['a', 'b'])('%# %s', () => {})", ['0 a', '1 b']],
    ["test.each([{ a: 1, b: { c: 'x' } }])('$a and $b.c', () => {})", ['1 and x']],
    ["test.each([[{ a: 1 }]])('%j %%', () => {})", ['{"a":1} % undefined']],
    ["test.each([[1.5, 'x']])('%f %s', () => {})", ['1.5 x']],
    ["test.each`a | b\n${1} | ${2}\n${3} | ${4}`('$a $b', () => {})", ['1 2', '3 4']],
    ["test.for([[1, 2]])('%i %i', () => {})", ['1 2']],
    ["describe.each([1, 2])('d%i', (n) => { test('t' + n, () => {}) })", ['d1 > t1', 'd2 > t2']],
  ])('%s', (code, names) => {
    expect(collect(code)).toEqual(names);
  });

  test('hands the items of a case over as Vitest does', () => {
    expect(
      passes(`
        test.each([[1, 2]])('1', (a, b) => expect([a, b]).toEqual([1, 2]));
        test.each([{ a: 1 }])('2', (row) => expect(row.a).toBe(1));
        test.for([[1, 2]])('3', (row, { expect }) => expect(row).toEqual([1, 2]));
        test.each([[1], 2])('4 %s', (row) => expect([[1], 2]).toContainEqual(row));`),
    ).toEqual([true, true, true, true, true]);
  });

  test('refuses two tests of one full name and names them', () => {
    expect(() => collect(`describe('a', () => { test('1', () => {}); test('1', () => {}); });`)).toThrow('"a > 1"');
  });

  test.each([
    ["describe('a', async () => {})", 'synchronous'],
    ["test('a', { retry: 2 }, () => {})", 'retry'],
    ['test.extend({})', 'test.extend'],
    ["vi.mock('./x.js')", 'vi.mock'],
    ["bench('x', () => {})", 'bench'],
  ])('refuses %s while the file loads', (code, message) => {
    expect(() => collect(code)).toThrow(message);
  });

  test('refuses a test inside a test', () => {
    expect(judge("test('inner', () => {})")).toContain('while the file loads');
  });

  test("knows a test's timeout, its suite's and the default", () => {
    const realm = openJudge();
    const code = `test('a', () => {}); test('b', { timeout: 10 }, () => {}); test('c', () => {}, 20);
      describe('d', { timeout: 30 }, () => { test('e', () => {}); test('f', () => {}, 40); });`;
    runFile(code, undefined, realm);
    expect(realm.evaluate('return $names.map((_, index) => $runner.timeoutMs(index))')).toEqual([5000, 10, 20, 30, 40]);
  });
});

describe('hooks', () => {
  const HOOKS = `
    const log = (text) => { (globalThis.$log ??= []).push(text); };
    const hooks = (n) => {
      beforeAll(() => { log('all' + n); return () => log('end' + n); }); afterAll(() => log('last' + n)); afterAll(() => log('Last' + n));
      beforeEach(async () => { log('each' + n); return () => log('undo' + n); }); afterEach(() => log('after' + n)); afterEach(() => log('After' + n));
    };`;

  test('run in the order of Vitest', () => {
    const realm = openJudge();
    runFile(`${HOOKS} hooks(1); describe('d', () => { hooks(2); test('t', () => log('t')); });`, undefined, realm);
    expect((realm.evaluate('return $log') as string[]).join(' ')).toBe(
      'all1 all2 each1 each2 t After2 after2 After1 after1 undo2 undo1 Last2 last2 end2 Last1 last1 end1',
    );
  });

  test('stand around whichever test of a describe comes first and last', () => {
    const realm = openJudge();
    const code = `const log = (text) => { (globalThis.$log ??= []).push(text); };
      for (const name of ['a', 'b']) describe(name, () => { beforeAll(() => log('+' + name)); afterAll(() => log('-' + name)); test('1', () => log(name + 1)); test('2', () => log(name + 2)); });`;
    runFile(code, [3, 0, 2, 1], realm);
    expect((realm.evaluate('return $log') as string[]).join(' ')).toBe('+b b2 +a a1 b1 -b a2 -a');
  });

  test('that fail fail their tests, and only those', () => {
    expect(
      passes(`
        describe('a', () => { beforeAll(() => { throw new Error('x') }); test('1', () => {}); test('2', () => {}); });
        describe('b', () => { beforeEach(() => { throw new Error('x') }); test('1', () => {}); });
        describe('c', () => { afterEach(() => { throw new Error('x') }); test('1', () => {}); });
        describe('d', () => { afterAll(() => { throw new Error('x') }); test('1', () => {}); });
        test('e', () => {});`),
    ).toEqual([false, false, false, false, true, true]);
  });

  test('onTestFinished runs in reverse, onTestFailed only after a failure', () => {
    const realm = openJudge();
    runFile(
      `const log = (text) => { (globalThis.$log ??= []).push(text); };
      test('a', ({ onTestFailed }) => { onTestFinished(() => log(1)); onTestFinished(() => log(2)); onTestFailed(() => log('no')); });
      test('b', () => { onTestFailed(() => log('yes')); throw new Error('x'); });`,
      undefined,
      realm,
    );
    expect(realm.evaluate('return $log')).toEqual([2, 1, 'yes']);
  });
});

describe('the runner', () => {
  test('fails a test that never settles, and still runs its afterEach and the tests after it', () => {
    const realm = openJudge();
    const verdicts = runFile(
      `afterEach(() => { globalThis.$after = (globalThis.$after ?? 0) + 1; });
      test('a', () => new Promise(() => {})); test('b', () => {});`,
      undefined,
      realm,
    );
    expect(verdicts).toEqual([
      { name: 'a', passed: false, message: 'promise never settled' },
      { name: 'b', passed: true, message: null },
    ]);
    expect(realm.evaluate('return $after')).toBe(2);
  });

  test('fails the tests of a describe whose beforeAll never settles', () => {
    expect(
      passes(
        `describe('d', () => { beforeAll(() => new Promise(() => {})); test('a', () => {}); test('b', () => {}); }); test('c', () => {});`,
      ),
    ).toEqual([false, false, true]);
  });

  test('keeps a test failed that was ended from outside, whatever it does later', () => {
    const realm = openJudge();
    realm.evaluate(`const { test } = __judge.vitestModule;
      test('a', () => new Promise((resolve) => { globalThis.$resolve = resolve; })); globalThis.$runner = __judge.createRunner(); $runner.collect(); $runner.start(0); $runner.fail('too slow');`);
    realm.evaluate('$resolve()');
    expect(realm.evaluate('return $runner.settled().message')).toBe('too slow');
  });

  test('fails a test with a fault that it caught, expected or was to fail with', () => {
    expect(
      passes(`
        const faulty = () => { $runner.reportFault('cannot cross'); throw new Error('cannot cross'); };
        test('a', () => { try { faulty() } catch {} }); test('b', () => expect(faulty).toThrow()); test.fails('c', () => faulty()); test('d', () => {});`),
    ).toEqual([false, false, false, true]);
  });

  test('turns test.fails around', () => {
    expect(
      passes(
        `test.fails('a', () => expect(1).toBe(2)); test.fails('b', () => {}); test('c', { fails: true }, () => { throw 1 });`,
      ),
    ).toEqual([true, false, true]);
  });

  test('fails a test that skips itself', () => {
    expect(runFile(`test('a', ({ skip }) => { skip('not today'); });`)[0]!.message).toContain('not today');
  });

  test('lets no rejection or throw outside a test change a result', () => {
    expect(
      passes(`
        test('a', async () => { Promise.reject(new Error('x')).catch(() => {}); setTimeout(() => { throw new Error('x') }, 1); await new Promise((resolve) => setTimeout(resolve, 5)); });
        test('b', () => {});`),
    ).toEqual([true, true]);
  });

  test('counts an assertion on a promise that was not awaited, and asks for the await', () => {
    expect(judge('expect(Promise.resolve(1)).resolves.toBe(1)')).toContain('was not awaited');
  });

  test('runs tests of any order alike', () => {
    const code = `let n = 0; beforeEach(() => { n = 0; }); for (let i = 0; i < 5; i++) test('t' + i, () => { n += i; expect(n).toBe(i); });`;
    expect(passes(code, [4, 2, 0, 1, 3])).toEqual([true, true, true, true, true]);
  });
});

describe('fake timers', () => {
  test.each([
    'vi.useFakeTimers(); const f = vi.fn(); setTimeout(f, 1000); vi.advanceTimersByTime(999); expect(f).not.toHaveBeenCalled(); vi.advanceTimersByTime(1); expect(f).toHaveBeenCalledOnce()',
    'vi.useFakeTimers({ now: new Date("2020-02-02") }); expect(new Date().toISOString()).toBe("2020-02-02T00:00:00.000Z"); vi.advanceTimersByTime(5); expect(Date.now() % 10).toBe(5)',
    'vi.useFakeTimers(); vi.setSystemTime(77); expect(Date.now()).toBe(77); expect(vi.getMockedSystemTime()).toEqual(new Date(77))',
    'vi.useFakeTimers(); const f = vi.fn(); setInterval(f, 10); await vi.advanceTimersByTimeAsync(35); expect(f).toHaveBeenCalledTimes(3); expect(vi.getTimerCount()).toBe(1); vi.clearAllTimers(); expect(vi.getTimerCount()).toBe(0)',
    'vi.useFakeTimers(); const f = vi.fn(); setTimeout(() => setTimeout(f, 5), 5); vi.runAllTimers(); expect(f).toHaveBeenCalledOnce()',
    'vi.useFakeTimers(); const f = vi.fn(); setTimeout(f, 0); vi.advanceTimersByTime(0); expect(f).toHaveBeenCalledOnce()',
    'vi.useFakeTimers(); const f = vi.fn(); (async () => { await new Promise((r) => setTimeout(r, 10)); f(); })(); await vi.runAllTimersAsync(); expect(f).toHaveBeenCalledOnce()',
    'expect(() => vi.advanceTimersByTime(1)).toThrow("useFakeTimers"); expect(vi.isFakeTimers()).toBe(false)',
    'let n = 0; setTimeout(() => { n = 1 }, 200); await vi.waitFor(() => expect(n).toBe(1)); expect(await vi.waitUntil(() => n)).toBe(1)',
    'vi.useFakeTimers(); let n = 0; setTimeout(() => { n = 1 }, 200); await vi.waitFor(() => expect(n).toBe(1))',
    'await expect(vi.waitUntil(() => false, 100)).rejects.toThrow("Timed out")',
    'vi.stubGlobal("answer", 42); expect(answer).toBe(42); vi.unstubAllGlobals(); expect(typeof answer).toBe("undefined")',
  ])('%s', (body) => {
    expect(judge(body)).toBeNull();
  });
});
