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

test('whatever is no JSON is refused with a position in it', () => {
  const almost = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 3 })).map(([text, at, more]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + more + text.slice(place + (at % 3));
  });
  fc.assert(
    fc.property(fc.oneof(almost, fc.string()), (text) => {
      try {
        parseJson(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        const position = Number(/at position (\d+)/.exec(String(error))?.[1]);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{"a": NaN}', 6],
  ['[1, 2, -Infinity]', 8],
  ['{"a": [1, 2, ]}', 13],
  ['{"a": "NaN", "b": tru}', 21],
  ['{"a"', 4],
])('%s is wrong at position %d', (text, position) => {
  expect(() => parseJson(text)).toThrow(`at position ${position}`);
});

test('4300 digits pass and 4301 do not, as in Python', () => {
  expect(parseJson('1'.repeat(4300))).toBe(BigInt('1'.repeat(4300)));
  expect(() => parseJson('1'.repeat(4301))).toThrow('at most 4300 digits');
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
