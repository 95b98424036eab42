import { describe, expect, test } from 'vitest';
import { make } from './program.js';

const names = [
  'zero minusZero nan bigint text nothing undef emptyArray array sparse withUndefined emptyObject undefinedField nullPrototype',
  'getter frozen map mapTurned set setTurned date invalidDate regexp bytes floats boxed error typeError notFound caused point',
  'pointLike bag stack arrow proxy',
].flatMap((line) => line.split(' '));

describe.each(names)('a value of kind %s', (name) => {
  test.each(names)('toStrictEqual the other %s', (other) => expect(make[name]()).toStrictEqual(make[other]()));
});
