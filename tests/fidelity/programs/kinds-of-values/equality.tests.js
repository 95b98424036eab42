import { describe, expect, test } from 'vitest';
import { make } from './program.js';

const names = [
  'zero minusZero one float nan infinity bigint empty text long yes no nothing undef symbol iteratorSymbol',
  'emptyArray array nested sparse withUndefined arrayWithField emptyObject object undefinedField symbolField nullPrototype hidden getter',
  'frozen cyclic method map mapTurned mapOfObjects set setTurned emptySet date invalidDate regexp bytes floats buffer view boxed',
  'boxedText error typeError notFound caused aggregate point point3 pointLike bag stack generator iterator arguments arrow klass',
  'promise weakMap proxy proxyArray url json',
].flatMap((line) => line.split(' '));

/** The same kinds of value, made by the tests. */
class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
}
const expected = {
  zero: 0,
  minusZero: -0,
  one: 1,
  float: 0.3,
  nan: NaN,
  bigint: 10n,
  text: 'text',
  nothing: null,
  undef: undefined,
  symbol: Symbol.for('shared'),
  emptyArray: [],
  array: [1, 2, 3],
  sparse: [1, , 3],
  withUndefined: [1, undefined, 3],
  emptyObject: {},
  object: { a: 1, b: { c: [1, 2] } },
  a1: { a: 1 },
  undefinedField: { a: 1, b: undefined },
  symbolField: { [Symbol.for('key')]: 1 },
  map: new Map([['a', 1], ['b', { c: 2 }]]),
  set: new Set([1, { a: 1 }]),
  date: new Date(0),
  invalidDate: new Date(NaN),
  regexp: /a+/gi,
  bytes: new Uint8Array([1, 2, 3]),
  floats: new Float64Array([1, 2, 3]),
  error: new Error('broken'),
  typeError: new TypeError('broken'),
  caused: new Error('broken', { cause: new Error('why') }),
  pointLike: { x: 3, y: 4 },
  point: new Point(3, 4),
  twoNumbers: [1, 2],
  arrayLike: { 0: 1, 1: 2, 2: 3, length: 3 },
  anything: expect.anything(),
  anyNumber: expect.any(Number),
  anyObject: expect.any(Object),
  anyArray: expect.any(Array),
  anyFunction: expect.any(Function),
  containing: expect.objectContaining({ a: 1 }),
  arrayContaining: expect.arrayContaining([1, 3]),
  stringContaining: expect.stringContaining('ex'),
  stringMatching: expect.stringMatching(/^t/),
  notContaining: expect.not.objectContaining({ a: 1 }),
  closeTo: expect.closeTo(0.3, 5),
};

describe.each(names)('a value of kind %s', (name) => {
  test.each(Object.keys(expected))('toEqual %s', (key) => expect(make[name]()).toEqual(expected[key]));
  test.each(Object.keys(expected))('is equalled by %s', (key) => expect(expected[key]).toEqual(make[name]()));
  test.each(Object.keys(expected))('toStrictEqual %s', (key) => expect(make[name]()).toStrictEqual(expected[key]));
  test.each(Object.keys(expected))('not toBe %s', (key) => expect(make[name]()).not.toBe(expected[key]));
  test.each(Object.keys(expected))('toMatchObject %s', (key) => expect(make[name]()).toMatchObject(expected[key]));
  test.each(Object.keys(expected))('not toEqual %s', (key) => expect(make[name]()).not.toEqual(expected[key]));
  test.each(Object.keys(expected))('toContainEqual %s', (key) => expect([0, make[name](), 9]).toContainEqual(expected[key]));
});
