import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson, toJson } from '../../src/server/wire/json.ts';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.parse(toJson(parseJson(text)))).toEqual(JSON.parse(text));
    }),
  );
});

test('integers of any size come back as they were sent', () => {
  fc.assert(
    fc.property(fc.bigInt(), (whole) => {
      const text = `{"seed":${whole}}`;
      expect(toJson(parseJson(text))).toBe(text);
    }),
  );
});

test('brackets and quotes inside strings are no levels', () => {
  const text = JSON.stringify({ code: `${'['.repeat(100)}"\\"${'{'.repeat(100)}\\` });
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test.each(['NaN', '{"a": Infinity}', '-Infinity', "{'a': 1}", '', '[1,]'])('%s is no JSON', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});

test('64 levels pass and 65 do not', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect(() => parseJson(nested(64))).not.toThrow();
  expect(() => parseJson(nested(65))).toThrow('at most 64 levels');
});

test('a key named __proto__ is a key', () => {
  const value = parseJson('{"__proto__": {"admin": true}}') as Record<string, unknown>;
  expect(value.admin).toBeUndefined();
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('writes no NaN and no Infinity', () => {
  expect(toJson({ reward: Number.NaN, other: [Number.POSITIVE_INFINITY, 1n] })).toBe(
    '{"reward":null,"other":[null,1]}',
  );
});
