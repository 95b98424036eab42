import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { LIMITS, tryProgram } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

const messageOf = async (source: string, body: string) =>
  (await tryProgram(sandbox, source, body, { limits: { ...LIMITS, timeoutMs: 30_000 } })).files[0]!.tests[0]!.message;

/** What the host puts in begins like this. */
const SECRET = '/\\$[0-9a-f]{16}/';

describe('functions show the author’s text', () => {
  const FUNCTIONS = `
export function directive(a) { 'use strict'; while (a) return directive; }
export function declared(a, [b, ...c] = [1, 2], ...d) { for (const x of c) if (x) while (x) break; return declared; }
export const arrow = (n) => n < 2 ? n : arrow(n - 1) + arrow(n - 2);
export const short = x => x;
export const object = ({ ...rest }) => ({ ...rest, a: [...'ab'] });
export const later = async (p) => { await p; for await (const q of [p]) await later(q); return await p.then((x) => ({ ...x })); };
export const tiny = async x => await x;
export function* all() { yield* [...all()]; do yield 1
  while (short(0)) }
export class Kept extends Array {
  static #n = short(1);
  field = new Set([1]);
  static { for (;;) { break } }
  constructor(...args) { super(...args); }
  get size() { return this.size }
  set size(n) { for (;;) break; }
  async *[Symbol.asyncIterator]() { try { yield 1 } catch { } }
  method(a = short(2)) { label: for (;;) { continue label } }
}
export const method = { name() { return short(...arguments) }, get it() { return 1 } };
export const brace = () => { return { a: () => {}, b() {} } };
`;

  test('to the letter', async () => {
    const shown = [
      ...['declared', 'directive', 'arrow', 'short', 'object', 'later', 'tiny', 'all', 'Kept', 'brace', 'method.name'],
      ...[
        'Kept.prototype.method',
        "Object.getOwnPropertyDescriptor(Kept.prototype, 'size').get",
        'Kept.prototype[Symbol.asyncIterator]',
      ],
    ];
    const source = `${FUNCTIONS}
      export const texts = [${shown.join(', ')}].flatMap((fn) => [fn.toString(), String(fn), \`\${fn}\`, Function.prototype.toString.call(fn), fn + '']);
      export const f = () => {};`;
    const listing = source.replace(
      'export const f = () => {};',
      `export const f = (text) => texts.filter((shown) => !text.includes(shown) || ${SECRET}.test(shown));`,
    );
    expect(await messageOf(listing, `expect(f(${JSON.stringify(listing)})).toEqual([]);`)).toBeNull();
  });

  test('and built-ins look native', async () => {
    const source = `const own = (o) => Reflect.ownKeys(o).map((key) => Object.getOwnPropertyDescriptor(o, key)).flatMap(({ value, get, set }) => [value, get, set]);
      const holders = [globalThis, Array, Array.prototype, String.prototype, Object, JSON, Map, Map.prototype, Set.prototype, Function.prototype, Error,
        Object.getPrototypeOf(Uint8Array.prototype), Proxy, Iterator.prototype];
      export const f = () => {
        const functions = [...new Set(holders.flatMap(own))].filter((value) => typeof value === 'function' && value !== f && !/^[gs]et /.test(value.name));
        return functions.filter((fn) => !/^(class |function [\\w\\[\\]. ]*\\(\\) \\{ \\[native code\\] \\})/.test(Function.prototype.toString.call(fn))
          && !/\\[native code\\]/.test(String(fn))).map((fn) => fn.name);
      };`;
    const message = await messageOf(
      source,
      'expect(f().filter((name) => globalThis[name] === undefined)).toEqual([]);',
    );
    expect(message).toBeNull();
  });

  test('with the names, lengths and manners of their own', async () => {
    const source = `const thrown = (make) => { try { make(); return 'nothing'; } catch (error) { return error.message; } };
      export const f = () => [
        [].indexOf.name, [].indexOf.length, [].splice.length, [].map.length, ''.split.length, Object.assign.length, JSON.parse.name, Proxy.name, Proxy.length,
        Object.keys(Array.prototype), Object.hasOwn([].map, 'prototype'), Object.hasOwn(Proxy, 'prototype'),
        thrown(() => new [].map()), thrown(() => Proxy({}, {})), thrown(() => [].map.call(null)), thrown(() => ''.includes.call(undefined)), thrown(() => [1].reduce((a) => a) && [].reduce((a) => a)),
        Reflect.ownKeys([].map), Error.prepareStackTrace.name, 'stack' in new Error(),
      ];`;
    const body = `expect(f()).toEqual(['indexOf', 1, 2, 1, 2, 2, 'parse', 'Proxy', 2, [], false, false, '[].map is not a constructor',
      "Constructor Proxy requires 'new'", 'Array.prototype.map called on null or undefined', 'String.prototype.includes called on null or undefined',
      'Reduce of empty array with no initial value', ['length', 'name'], 'prepareStackTrace', true]);`;
    expect(await messageOf(source, body)).toBeNull();
  });
});

describe('the count cannot be found', () => {
  test.each<[string, string]>([
    ['among the globals', 'Reflect.ownKeys(globalThis).map(String)'],
    [
      'among what a proxy of the global is asked',
      '(() => { try { return Object.keys(globalThis); } catch (e) { return [e.message]; } })()',
    ],
    ['in a stack', '[new Error().stack, (() => { try { null.x } catch (e) { return e.stack } })()]'],
    [
      'in what an error says of a call',
      "[() => (void 0)(...[1]), () => [...f].x(), () => f.none(...[1]), () => [...undefined], () => Math.max(...5), () => ({ ...f }).none(), () => [...'ab'].none(), () => [...'ab'][0]()].map((make) => { try { return make(); } catch (e) { return e.message } })",
    ],
    [
      'in what an error says of waiting',
      '[() => f.none.then(), () => /a/.none.test(1), () => new (class { constructor() { this.none(...[1]) } })()].map((make) => { try { return make(); } catch (e) { return e.message } })',
    ],
    [
      'in frames',
      '(() => { const kept = Error.prepareStackTrace; Error.prepareStackTrace = (_, sites) => sites; const sites = new Error().stack; Error.prepareStackTrace = kept; return sites.flatMap((s) => [s.toString(), String(s.getFunctionName()), String(s.getThis()), String(s.getFunction())]); })()',
    ],
    [
      'by a caller',
      '[() => f.caller, () => f.arguments, () => (function () { return arguments.callee })()].map((make) => { try { return String(make()); } catch (e) { return e.message } })',
    ],
    ['in the text of a function that eval made', "[eval('() => f').toString(), eval('typeof $')]"],
  ])('%s', async (_where, expression) => {
    const source = `export const f = () => JSON.stringify(${expression});`;
    expect(
      await messageOf(
        source,
        `const told = f(); expect(told.length).toBeGreaterThan(1); expect(told).not.toMatch(${SECRET});`,
      ),
    ).toBeNull();
  });

  test('by a getter of the global that is read first', async () => {
    const source = `const seen = Reflect.ownKeys(globalThis).filter((key) => ${SECRET}.test(String(key)));
      export const f = () => [...seen, ...Reflect.ownKeys(globalThis).filter((key) => ${SECRET}.test(String(key)))];`;
    expect(await messageOf(source, 'expect(f()).toEqual([]);')).toBeNull();
  });
});

describe('places are the author’s', () => {
  test('in stacks, line and column, of every kind of code', async () => {
    const source = `export const f = () => { for (const n of [1]) if (n) while (n) return [1].map((x) => { throw new Error('here'); }); };`;
    const inside = source.replace("throw new Error('here')", 'return new Error().stack');
    const at = inside.indexOf('new Error') + 1;
    const map = inside.indexOf('map(') + 1;
    const frames = [
      `    at file:///program.js:1:${at}`,
      '    at Array.map (<anonymous>)',
      `    at f (file:///program.js:1:${map})`,
    ];
    expect(
      await messageOf(inside, `expect(f()[0].split('\\n').slice(1)).toEqual(${JSON.stringify(frames)});`),
    ).toBeNull();
  });

  test('in the syntax error of a program', async () => {
    const source =
      'export const f = () => { for (;;) while (1) break };\nexport const g = () => { for (;;) { let a; let a; } };';
    const column = source.split('\n')[1]!.lastIndexOf('a;') + 1;
    const { status, message } = await tryProgram(sandbox, source, 'f();');
    expect(status).toBe('syntax_error');
    expect(message).toContain(`'a' has already been declared (line 2, column ${column})`);
  });

  test('of a program that begins with #! or with a directive', async () => {
    for (const first of ['#!/usr/bin/env node', "'use strict'", '// nothing', '']) {
      const source = `${first}\nexport const f = () => { for (;;) throw new Error('here') };`;
      const { files } = await tryProgram(sandbox, source, 'f();');
      expect(files[0]!.tests[0]).toMatchObject({ line: 2, message: expect.stringContaining('program.js:2:41') });
    }
  });
});
