import { describe, expect, test } from 'vitest';
import { make } from './program.js';

const names = [
  'zero minusZero one float nan infinity bigint empty text long yes no nothing undef symbol iteratorSymbol',
  'emptyArray array nested sparse withUndefined arrayWithField emptyObject object undefinedField symbolField nullPrototype hidden getter',
  'frozen cyclic method map mapTurned mapOfObjects set setTurned emptySet date invalidDate regexp bytes floats buffer view boxed',
  'boxedText error typeError notFound caused aggregate point point3 pointLike bag stack generator iterator arguments arrow klass',
  'promise weakMap proxy proxyArray url json',
].flatMap((line) => line.split(' '));

describe.each(names)('a value of kind %s', (name) => {
  const unary = {
    toBeTruthy: [],
    toBeFalsy: [],
    toBeNull: [],
    toBeUndefined: [],
    toBeDefined: [],
    toBeNaN: [],
    toBeNullable: [],
    toHaveLength: [3],
    toContain: [1],
    toMatch: ['ex'],
    toBeGreaterThan: [0],
    toBeLessThanOrEqual: [1],
    toBeCloseTo: [0.3],
    toHaveProperty: ['a'],
    toThrow: [],
    toBeOneOf: [[1, 'text', null]],
    toSatisfy: [(value) => value === 1],
  };
  for (const [matcher, args] of Object.entries(unary)) {
    test(`${matcher} ${name}`, () => expect(make[name]())[matcher](...args));
  }
  test.each(['string', 'number', 'object', 'function', 'undefined', 'symbol', 'bigint', 'boolean'])('toBeTypeOf %s', (type) =>
    expect(make[name]()).toBeTypeOf(type),
  );
  test.each([Object, Array, Map, Set, Date, RegExp, Error, TypeError, Promise, Uint8Array, Function, ArrayBuffer, URL].map((type) => [type.name, type]))(
    'toBeInstanceOf %s',
    (_name, type) => expect(make[name]()).toBeInstanceOf(type),
  );
  test.each(['a', 'b.c', ['b', 'c'], 'b.c[1]', 'length', 'x', 'norm', '0', 'message', 'size', 'extra'])('toHaveProperty %s', (path) =>
    expect(make[name]()).toHaveProperty(path),
  );
  test('typeof', () => expect(typeof make[name]()).toBe('object'));
  test('String', () => expect(`${String(make[name]())}`).toBe('1,2,3'));
  test('JSON', () => expect(JSON.stringify(make[name]())).toBe('{"a":1}'));
  test('keys', () => expect(Object.keys(make[name]())).toEqual(['a']));
  test('spread into an array', () => expect([...make[name]()]).toEqual([1, 2, 3]));
  test('spread into an object', () => expect({ ...make[name]() }).toEqual({ a: 1 }));
  test('tag', () => expect(Object.prototype.toString.call(make[name]())).toBe('[object Object]'));
  test('isArray', () => expect(Array.isArray(make[name]())).toBe(true));
  test('same twice', () => expect(make[name]()).toBe(make[name]()));
});
