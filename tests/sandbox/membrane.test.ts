/** What crosses between a program and its tests looks on the other side as it does under Vitest, and nothing else crosses. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox, type FileVerdict } from '../../sandbox/index.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

async function judge(source: string, code: string): Promise<FileVerdict> {
  const files = [{ name: 'visible.test.js', code: `import { test, expect, vi } from 'vitest';\n${code}` }];
  const suite = await sandbox.collect({ files, solution: source, language: 'javascript' });
  const limits = { timeoutMs: 10_000, memoryMb: 128 };
  const verdict = await sandbox.run({ source, language: 'javascript', suite, limits, seed: 1 });
  return verdict.files[0]!;
}

/** What happens to a test with this body. */
async function play(source: string, body: string): Promise<string> {
  const names = [...source.matchAll(/export (?:async )?(?:const|let|class|function\*?|async function) (\w+)/g)];
  const imports = names.map(([, name]) => name).join(', ');
  const { tests, message } = await judge(
    source,
    `import { ${imports} } from './program.js';\ntest('t', async () => {\n${body}\n});`,
  );
  return message ?? tests[0]?.message ?? (tests[0]?.passed ? 'passed' : 'failed');
}

type Case = readonly [title: string, source: string, body: string];

const ID = 'export const id = (x) => x;';

function holds(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_title, source, body) => {
    expect(await play(source, body)).toBe('passed');
  });
}

describe('identity', () => {
  holds([
    [
      'of a result is the same each time',
      'const o = { a: 1 }; export const get = () => o;',
      'expect(get()).toBe(get());',
    ],
    [
      'of an argument comes back',
      ID,
      'for (const x of [{}, [], new Map(), new Set(), new Date(0), /a/, new Error("x"), new Uint8Array(2), () => 1, Symbol("s"), Promise.resolve(1), new (class A {})(), Object.create(null)]) expect(id(x)).toBe(x);',
    ],
    [
      'of shared references is kept, both ways',
      'export const pair = () => { const o = {}; return [o, o, {}]; }; export const same = (a, b) => a === b;',
      'const [a, b, c] = pair(); expect(a).toBe(b); expect(a).not.toBe(c); const o = {}; expect(same(o, o)).toBe(true); expect(same(o, {})).toBe(false);',
    ],
    [
      'of cycles is kept, both ways',
      'export const loop = () => { const o = { a: [] }; o.a.push(o); return o; }; export const closed = (o) => o.a[0] === o;',
      'const o = loop(); expect(o.a[0]).toBe(o); expect(closed(o)).toBe(true); const mine = { a: [] }; mine.a.push(mine); expect(closed(mine)).toBe(true);',
    ],
  ]);
});

describe('changes', () => {
  holds([
    [
      'that the program makes to an argument are seen by the test',
      'export const change = (o) => { o.list.push(4); o.list.sort((a, b) => b - a); delete o.gone; o.map.set("k", 1); o.set.delete(1); o.date.setTime(5); o.bytes[0] = 7; };',
      'const o = { list: [1, 3], gone: 1, map: new Map(), set: new Set([1]), date: new Date(0), bytes: new Uint8Array(1) }; change(o); expect(o).toStrictEqual({ list: [4, 3, 1], map: new Map([["k", 1]]), set: new Set(), date: new Date(5), bytes: new Uint8Array([7]) });',
    ],
    [
      'that the test makes to an earlier argument are seen by the program',
      'let kept; export const keep = (o) => { kept = o; }; export const read = () => kept.a.b;',
      'const o = { a: { b: 1 } }; keep(o); o.a.b = 2; expect(read()).toBe(2); o.a = { b: 3 }; expect(read()).toBe(3);',
    ],
    [
      'that a callback makes to its argument are seen by the program',
      'export const run = (f) => { const o = { n: 1 }; f(o); return o.n; };',
      'expect(run((o) => { o.n++; })).toBe(2);',
    ],
    [
      'that the program makes after an await are seen by the test',
      'export const later = async (list) => { await null; list.push(1); };',
      'const list = []; await later(list); expect(list).toEqual([1]);',
    ],
    [
      'of an exported variable are seen by the test',
      'export let count = 0; export const up = () => { count++; };',
      'expect(count).toBe(0); up(); up(); expect(count).toBe(2);',
    ],
    [
      'of frozen data are refused on both sides',
      'export const freeze = () => Object.freeze({ a: 1 }); export const write = (o) => { o.a = 2; }; export const frozen = (o) => Object.isFrozen(o);',
      'const o = freeze(); expect(Object.isFrozen(o)).toBe(true); expect(() => { o.a = 2; }).toThrow(TypeError); const mine = Object.freeze({ a: 1 }); expect(frozen(mine)).toBe(true); expect(() => write(mine)).toThrow(TypeError);',
    ],
  ]);
});

describe('objects that are no plain data', () => {
  const POINT =
    'export class Point { #hidden = 3; constructor(x, y) { this.x = x; this.y = y; } get sum() { return this.x + this.y; } move(by) { this.x += by; return this; } hidden() { return this.#hidden; } static origin() { return new Point(0, 0); } }';
  holds([
    [
      'are instances with methods, getters and fields',
      POINT,
      'const p = new Point(1, 2); expect(p).toBeInstanceOf(Point); expect(p instanceof Point).toBe(true); expect(p.sum).toBe(3); expect(p.move(4)).toBe(p); expect(p.x).toBe(5); expect(p.hidden()).toBe(3); p.y = 9; expect(p.sum).toBe(14); expect(Point.origin().sum).toBe(0); expect(p.constructor).toBe(Point);',
    ],
    [
      'are equal by their fields',
      POINT,
      'expect(new Point(1, 2)).toEqual(new Point(1, 2)); expect(new Point(1, 2)).toEqual({ x: 1, y: 2 }); expect(new Point(1, 2)).not.toEqual(new Point(1, 3)); expect(new Point(1, 2)).not.toStrictEqual({ x: 1, y: 2 }); expect(new Point(1, 2)).toMatchObject({ x: 1 });',
    ],
    [
      'answer own keys and `in`',
      POINT,
      'const p = new Point(1, 2); expect(Object.keys(p)).toEqual(["x", "y"]); expect("x" in p).toBe(true); expect("move" in p).toBe(true); expect("z" in p).toBe(false); expect(Object.hasOwn(p, "move")).toBe(false); expect({ ...p }).toEqual({ x: 1, y: 2 }); expect(JSON.stringify(p)).toBe(\'{"x":1,"y":2}\'); delete p.x; expect("x" in p).toBe(false);',
    ],
    [
      'extend builtins',
      'export class Stack extends Array { top() { return this[this.length - 1]; } } export class Counter extends Map { up(k) { this.set(k, (this.get(k) ?? 0) + 1); return this; } } export class Bag extends Set { all() { return [...this]; } }',
      'const s = new Stack(); s.push(1, 2); expect(s.top()).toBe(2); expect(s.length).toBe(2); expect(Array.isArray(s)).toBe(true); expect(s).toBeInstanceOf(Array); expect([...s]).toEqual([1, 2]); const c = new Counter().up("a").up("a"); expect(c.get("a")).toBe(2); expect(c.size).toBe(1); expect(c).toBeInstanceOf(Counter); expect(c).toBeInstanceOf(Map); expect(new Bag([1]).all()).toEqual([1]);',
    ],
    [
      'come from factories with getters and methods',
      'export const make = () => { let n = 0; return { get n() { return n; }, set n(v) { n = v; }, up() { n++; return this; } }; };',
      'const m = make(); expect(m.up().up()).toBe(m); expect(m.n).toBe(2); m.n = 9; expect(m.n).toBe(9); expect(make().n).toBe(0); expect(Object.keys(m)).toEqual(["n", "up"]);',
    ],
    [
      'of the test keep their methods for the program',
      'export const area = (shape) => shape.area() + shape.extra; export const isShape = (o, Shape) => o instanceof Shape;',
      'class Shape { extra = 1; area() { return 4; } } expect(area(new Shape())).toBe(5); expect(isShape(new Shape(), Shape)).toBe(true); expect(isShape({}, Shape)).toBe(false);',
    ],
  ]);
});

describe('iteration', () => {
  const LOG = 'const log = []; export const seen = () => [...log];';
  holds([
    [
      'of a generator of the program works and closes it',
      `${LOG} export function* count() { try { for (let i = 0; ; i++) yield i; } finally { log.push("closed"); } }`,
      'const got = []; for (const n of count()) { got.push(n); if (n === 2) break; } expect(got).toEqual([0, 1, 2]); expect(seen()).toEqual(["closed"]); const [a, b] = count(); expect([a, b]).toEqual([0, 1]); expect(seen().length).toBe(2);',
    ],
    [
      'passes values and errors into a generator',
      'export function* echo() { try { const got = yield 1; yield got * 2; } catch (error) { yield error.message; } return "end"; }',
      'const g = echo(); expect(g.next()).toEqual({ value: 1, done: false }); expect(g.next(4)).toEqual({ value: 8, done: false }); expect(g.throw(new Error("x")).value).toBe("x"); expect(g.next()).toEqual({ value: "end", done: true });',
    ],
    [
      "of the test's generators works and closes them",
      'export const first = (items) => { for (const item of items) return item; }; export const all = (items) => [...items];',
      'let closed = 0; function* g() { try { yield 1; yield 2; } finally { closed++; } } expect(first(g())).toBe(1); expect(closed).toBe(1); expect(all(g())).toEqual([1, 2]); expect(all({ *[Symbol.iterator]() { yield 5; } })).toEqual([5]);',
    ],
    [
      'of an iterable class works',
      'export class Range { constructor(n) { this.n = n; } *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i; } }',
      'expect([...new Range(3)]).toEqual([0, 1, 2]); expect(Math.max(...new Range(3))).toBe(2); expect(new Set(new Range(2))).toEqual(new Set([0, 1]));',
    ],
    [
      'of async generators works both ways',
      'export async function* ticks() { for (let i = 0; i < 3; i++) { await null; yield i; } } export const gather = async (items) => { const got = []; for await (const item of items) got.push(item); return got; };',
      'const got = []; for await (const n of ticks()) got.push(n); expect(got).toEqual([0, 1, 2]); async function* mine() { yield 1; await null; yield 2; } expect(await gather(mine())).toEqual([1, 2]);',
    ],
  ]);
});

describe('promises', () => {
  holds([
    [
      'are promises on either side',
      'export const later = (x) => new Promise((resolve) => setTimeout(() => resolve(x), 100)); export const isPromise = (p) => p instanceof Promise; export const wait = async (p) => (await p) + 1;',
      'expect(later(1)).toBeInstanceOf(Promise); expect(await later({ a: 1 })).toEqual({ a: 1 }); expect(isPromise(Promise.resolve())).toBe(true); expect(await wait(Promise.resolve(1))).toBe(2); await expect(later(3)).resolves.toBe(3);',
    ],
    [
      'come from async callbacks',
      'export const mapAll = (items, f) => Promise.all(items.map((item) => f(item)));',
      'expect(await mapAll([1, 2], async (n) => { await null; return n * 2; })).toEqual([2, 4]); await expect(mapAll([1], async () => { throw new RangeError("no"); })).rejects.toThrow(RangeError);',
    ],
    [
      'reject with the very error',
      'export const fail = async (f) => { await f(); };',
      'const error = new Error("x"); await expect(fail(() => { throw error; })).rejects.toBe(error); await expect(fail(async () => { throw error; })).rejects.toBe(error);',
    ],
    [
      "continue in the program only after the test's synchronous code",
      'const log = []; export const start = async () => { log.push("start"); await null; log.push("after"); }; export const add = (x) => { log.push(x); }; export const read = () => log;',
      'const p = start(); add("test 1"); add("test 2"); await p; expect(read()).toEqual(["start", "test 1", "test 2", "after"]);',
    ],
  ]);
});

describe('errors', () => {
  const CUSTOM =
    'export class Custom extends Error { constructor(message, code) { super(message, { cause: new TypeError("why") }); this.name = "Custom"; this.code = code; } } export const fail = () => { throw new Custom("bad", 42); }; export const odd = (x) => { throw x; };';
  holds([
    [
      'keep class, message, cause and fields',
      `${CUSTOM} export const ranged = () => { null.x; };`,
      'expect(fail).toThrow(Custom); expect(fail).toThrow("bad"); expect(fail).toThrow(/^bad$/); expect(fail).not.toThrow(RangeError); expect(() => fail()).toThrow(Error); try { fail(); } catch (error) { expect(error).toBeInstanceOf(Custom); expect(error.name).toBe("Custom"); expect(error.code).toBe(42); expect(error.cause).toBeInstanceOf(TypeError); expect(error.cause.message).toBe("why"); } expect(ranged).toThrow(TypeError);',
    ],
    [
      'may be anything',
      CUSTOM,
      'for (const x of [1, "text", null, undefined, { a: 1 }]) { let got = "none"; try { odd(x); } catch (error) { got = error; } expect(got).toBe(x); }',
    ],
    [
      "of a test's callback are the program's to catch",
      'export const attempt = (f) => { try { f(); } catch (error) { return [error instanceof TypeError, error.message, error]; } };',
      'const error = new TypeError("mine"); const [is, message, same] = attempt(() => { throw error; }); expect(is).toBe(true); expect(message).toBe("mine"); expect(same).toBe(error);',
    ],
    [
      'of several are an AggregateError',
      'export const many = () => { throw new AggregateError([new Error("a"), new RangeError("b")], "all"); };',
      'try { many(); } catch (error) { expect(error).toBeInstanceOf(AggregateError); expect(error.errors[1]).toBeInstanceOf(RangeError); }',
    ],
  ]);
});

describe('values', () => {
  holds([
    [
      'of every builtin kind are told apart by the program',
      'export const kind = (x) => x instanceof Map ? [...x] : x instanceof Set ? [...x] : x instanceof Date ? x.toISOString() : x instanceof RegExp ? x.source + "/" + x.flags : x instanceof Float64Array ? x[0] : typeof x; export const isNegativeZero = (x) => Object.is(x, -0); export const isNaNumber = (x) => Number.isNaN(x);',
      'expect(kind(new Map([[1, 2]]))).toEqual([[1, 2]]); expect(kind(new Set([1]))).toEqual([1]); expect(kind(new Date(0))).toBe("1970-01-01T00:00:00.000Z"); expect(kind(/a+/gi)).toBe("a+/gi"); expect(kind(new Float64Array([1.5]))).toBe(1.5); expect(kind(5n)).toBe("bigint"); expect(isNegativeZero(-0)).toBe(true); expect(isNaNumber(NaN)).toBe(true);',
    ],
    [
      'of every builtin kind come back',
      'export const make = () => [new Map([["a", { b: 1 }]]), new Set([1, "x"]), new Date(7), /q/y, new Uint16Array([1, 65535]), -0, NaN, Infinity, 12n, Symbol.iterator, Symbol.for("f")]; export const invalid = () => new Date(NaN);',
      'expect(make()).toStrictEqual([new Map([["a", { b: 1 }]]), new Set([1, "x"]), new Date(7), /q/y, new Uint16Array([1, 65535]), -0, NaN, Infinity, 12n, Symbol.iterator, Symbol.for("f")]); expect(make()).not.toStrictEqual([...make().slice(0, 5), 0, ...make().slice(6)]); expect(Number.isNaN(invalid().getTime())).toBe(true);',
    ],
    [
      'keep holes, and undefined apart from missing',
      'export const holes = () => [1, , 3]; export const has = () => ({ a: undefined }); export const none = () => ({}); export const count = (list) => Object.keys(list).length; export const owns = (o) => "a" in o;',
      'expect(1 in holes()).toBe(false); expect(holes()).toHaveLength(3); expect("a" in has()).toBe(true); expect(has()).not.toStrictEqual(none()); expect(has()).toEqual(none()); expect(count([1, , 3])).toBe(2); expect(owns({ a: undefined })).toBe(true); expect(owns({})).toBe(false);',
    ],
    [
      'keep symbols, as keys too',
      'const KEY = Symbol("key"); export const key = () => KEY; export const make = () => ({ [KEY]: 1 });',
      'expect(key()).toBe(key()); expect(make()[key()]).toBe(1); expect(key().description).toBe("key");',
    ],
    [
      'keep a shared buffer of views',
      'export const fill = (view) => { new Uint8Array(view.buffer).fill(255); };',
      'const bytes = new Uint8Array(4); fill(bytes.subarray(1, 2)); expect([...bytes]).toEqual([255, 255, 255, 255]);',
    ],
    [
      'keep a field that is named __proto__ a field',
      'export const parse = () => JSON.parse(\'{"__proto__":{"a":1}}\');',
      'const o = parse(); expect(Object.keys(o)).toEqual(["__proto__"]); expect(o.a).toBeUndefined();',
    ],
    [
      'may be 1,000 levels deep',
      `${ID} export const nest = (n) => { let o = {}; for (let i = 0; i < n; i++) o = { o }; return o; }; export const depth = (o) => { let n = 0; while (o.o) { o = o.o; n++; } return n; };`,
      'const o = nest(1000); expect(depth(o)).toBe(1000); let n = 0; for (let p = o; p.o; p = p.o) n++; expect(n).toBe(1000); expect(id(o)).toBe(o);',
    ],
  ]);

  test.each([
    ['a result', 'export const big = () => Array.from({ length: 300_000 }, () => ({}));', 'big()'],
    ['text', 'export const big = () => "x".repeat(5_000_000);', 'big()'],
    ['an argument', 'export const big = () => {};', 'big(Array.from({ length: 300_000 }, () => ({})))'],
    ['an error', 'export const big = () => { throw new Error("x".repeat(5_000_000)); };', 'big()'],
  ])('that are too large fail the test and satisfy no toThrow: %s', async (_title, source, call) => {
    const told = /cannot cross between .+: it has more than 200,000 parts or 4 MiB/;
    expect(await play(source, `${call};`)).toMatch(told);
    expect(await play(source, `expect(() => ${call}).toThrow();`)).toMatch(told);
    expect(await play(source, `try { ${call}; } catch {}`)).toMatch(told);
  });
});

describe('callbacks', () => {
  holds([
    [
      'may be spies',
      'export const each = (items, f) => items.forEach((item, i) => f(item, i)); export const once = (f) => f({ a: [1] });',
      'const spy = vi.fn(); each(["a", "b"], spy); expect(spy).toHaveBeenCalledTimes(2); expect(spy).toHaveBeenCalledWith("a", 0); expect(spy).toHaveBeenLastCalledWith("b", 1); once(spy); expect(spy).toHaveBeenCalledWith({ a: [1] }); expect(vi.fn(() => 5).mock.calls).toEqual([]); const five = vi.fn(() => 5); expect(once(five)).toBe(5); expect(five).toHaveReturnedWith(5);',
    ],
    [
      'may call the program again, 90 deep each way',
      'export const down = (n, f) => n === 0 ? 0 : 1 + f(n - 1);',
      'const f = (n) => down(n, f); expect(f(90)).toBe(90);',
    ],
    [
      'that never end meet a RangeError',
      'export const down = (f) => f();',
      'const f = () => down(f); expect(f).toThrow(RangeError);',
    ],
    [
      'get this and arguments',
      'export const call = (f, self, ...args) => f.call(self, ...args); export const make = (F) => new F(3).n;',
      'const self = { n: 1 }; expect(call(function (a, b) { return [this === self, a, b]; }, self, 2, 3)).toEqual([true, 2, 3]); expect(make(class { constructor(n) { this.n = n; } })).toBe(3);',
    ],
  ]);
});

describe('the program learns nothing of the judge', () => {
  const WALKS = [
    'String(f)',
    'f.toString()',
    'Function.prototype.toString.call(f)',
    'f + ""',
    'String(f.mock)',
    'JSON.stringify(Reflect.ownKeys(f).map(String))',
    'String(Object.getOwnPropertyDescriptor(f, "toString")?.value?.call(f))',
  ];
  const BODY = 'const f = vi.fn(() => "secret" + 41); f.own = "secret";';

  test.each(WALKS)('by %s', async (walk) => {
    const source = `export const spy = (f) => { try { return ${walk}; } catch { return "threw"; } };`;
    expect(
      await play(source, `${BODY} for (const g of [f, () => "secret"]) expect(spy(g)).not.toMatch(/secret|calls|41/);`),
    ).toBe('passed');
  });

  test.each([
    ['f.constructor', '() => 1'],
    ['f.constructor.constructor', '() => 1'],
    ['Object.getPrototypeOf(f).constructor', 'async () => 1'],
    ['Object.getPrototypeOf(f).constructor', 'function* () {}'],
    ['Object.getPrototypeOf(f()).constructor.constructor', 'function* () {}'],
    ['Object.getPrototypeOf(f.prototype ?? f).constructor.constructor', 'function* () {}'],
    ['Object.getPrototypeOf(Object.getPrototypeOf(f())).constructor', 'function* () {}'],
    ['f().next.constructor', 'function* () {}'],
    ['f().constructor.constructor', 'async () => 1'],
    ['f().constructor.constructor', '() => new (class A { m() {} })()'],
    ['f().m.constructor', '() => new (class A { m() {} })()'],
    ['Object.getPrototypeOf(f()).m.constructor', '() => new (class A { async m() {} })()'],
    ['(() => { try { f(); } catch (error) { return error.constructor.constructor; } })()', '() => { null.x; }'],
  ])('by compiling there through %s of %s', async (walk, callback) => {
    const source = `export const compile = (f) => {
      try {
        const F = ${walk};
        const made = F("return typeof globalThis.__judge + typeof globalThis.expect + (globalThis.marker ?? '')");
        const out = made();
        if (typeof out === 'string') return out;
        return typeof out.next === 'function' ? String(out.next().value) : 'no text';
      } catch { return 'threw'; }
    };`;
    expect(
      await play(
        source,
        `globalThis.marker = 'inside'; expect(compile(${callback})).not.toMatch(/inside|object|function/);`,
      ),
    ).toBe('passed');
  });

  test.each([
    'Function',
    'eval',
    '(async () => {}).constructor',
    '(function* () {}).constructor',
    '(0, eval)("Function")',
  ])('by exporting %s, which stays its own', async (made) => {
    const source = `export const compile = ${made}; globalThis.marker = 'program';`;
    const body = `globalThis.marker = 'judge';
        let out; try { out = compile('globalThis.marker = "reached"; return globalThis.marker'); } catch {}
        try { out = typeof out === 'function' ? out() : out; out?.next?.(); await out; } catch {}
        try { compile('globalThis.marker = "reached"'); } catch {}
        expect(globalThis.marker).toBe('judge');`;
    expect(await play(source, body)).toBe('passed');
  });

  test('by being given a part of it', async () => {
    expect(await play(ID, 'try { id(() => expect); expect(1).toBe(1); id(expect); } catch {}')).toBe(
      'An argument of id() cannot cross between test and program: it is a part of the test runner.',
    );
  });

  test('by changing the built-ins that its copies are made of', async () => {
    const source = `const steal = () => { throw new Error('stolen'); };
      Map.prototype.get = WeakMap.prototype.get = Promise.prototype.then = Array.prototype.push = steal;
      JSON.stringify = JSON.parse = Reflect.ownKeys = steal;
      Object.defineProperty(Array.prototype, '0', { set: steal, configurable: true });
      Object.defineProperty(Object.prototype, 'writable', { get: steal });
      Object.defineProperty = Array.prototype[Symbol.iterator] = steal;
      export const make = () => ({ a: { b: 'x' } });`;
    expect(await play(source, 'expect(make()).toEqual({ a: { b: "x" } });')).toBe('passed');
  });
});

describe('any value', () => {
  const special = fc.constantFrom(
    ...['undefined', 'NaN', '-0', 'Infinity', '-Infinity', '[1, , 2]', '10n', 'Symbol.for("s")'],
  );
  const leaf = fc.oneof(
    fc
      .oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))
      .map((value) =>
        Object.is(value, -0) ? '-0' : typeof value === 'number' ? String(value) : JSON.stringify(value),
      ),
    special,
    fc.integer({ min: -8e12, max: 8e12 }).map((ms) => `new Date(${ms})`),
    fc.uint8Array({ maxLength: 9 }).map((bytes) => `new Uint8Array([${bytes.join()}])`),
  );
  const key = fc.string().map((name) => `[${JSON.stringify(name)}]`);
  /** The text of an expression. */
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 5 })
        .map((fields) => `{ ${fields.map((f) => f.join(': ')).join(', ')} }`),
      fc
        .array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 })
        .map((pairs) => `new Map([${pairs.map((p) => `[${p.join()}]`).join(', ')}])`),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `new Set([${items.join(', ')}])`),
    ),
  }));

  const REBUILD = `${ID} export const rebuild = (x) => {
    if (Array.isArray(x)) { const y = []; y.length = x.length; for (const k of Object.keys(x)) y[k] = rebuild(x[k]); return y; }
    if (x instanceof Map) return new Map([...x].map(([k, v]) => [rebuild(k), rebuild(v)]));
    if (x instanceof Set) return new Set([...x].map(rebuild));
    if (x instanceof Date) return new Date(x.getTime());
    if (x instanceof Uint8Array) return new Uint8Array(x);
    if (typeof x !== 'object' || x === null) return x;
    const y = {};
    for (const k of Reflect.ownKeys(x)) Object.defineProperty(y, k, { value: rebuild(x[k]), writable: true, enumerable: true, configurable: true });
    return y;
  };`;

  test('comes back as itself, and rebuilt by the program as its equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 25 }), async (values) => {
        const body = `for (const v of [${values.join(',\n')}]) { expect(id(v)).toBe(v); const r = rebuild(v); expect(r).toStrictEqual(v); expect(rebuild([r, v])).toStrictEqual([v, v]); }`;
        expect(await play(REBUILD, body)).toBe('passed');
      }),
      { numRuns: 60 },
    );
  });
});
