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
const expected = () => ({
  zero: 0,
  float: 0.3,
  nan: NaN,
  emptyArray: [],
  array: [1, 2, 3],
  sparse: [1, , 3],
  withUndefined: [1, undefined, 3],
  emptyObject: {},
  object: { a: 1, b: { c: [1, 2] } },
  map: new Map([['a', 1], ['b', { c: 2 }]]),
  set: new Set([1, { a: 1 }]),
  date: new Date(0),
  regexp: /a+/gi,
  bytes: new Uint8Array([1, 2, 3]),
  error: new Error('broken'),
  caused: new Error('broken', { cause: new Error('why') }),
  pointLike: { x: 3, y: 4 },
  point: new Point(3, 4),
  anything: expect.anything(),
  anyNumber: expect.any(Number),
  anyArray: expect.any(Array),
  anyFunction: expect.any(Function),
  containing: expect.objectContaining({ a: 1 }),
  arrayContaining: expect.arrayContaining([1, 3]),
  stringContaining: expect.stringContaining('ex'),
});
const keys = Object.keys(expected());

describe.each(names)('a value of kind %s', (name) => {
  test.each(keys)('toEqual %s', (key) => expect(make[name]()).toEqual(expected()[key]));
  test.each(keys)('toStrictEqual %s', (key) => expect(make[name]()).toStrictEqual(expected()[key]));
  test.each(keys)('toMatchObject %s', (key) => expect(make[name]()).toMatchObject(expected()[key]));
});
