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
  test.each(names)('toEqual the other %s', (other) => expect(make[name]()).toEqual(make[other]()));
  test.each(names)('toStrictEqual the other %s', (other) => expect(make[name]()).toStrictEqual(make[other]()));
});
