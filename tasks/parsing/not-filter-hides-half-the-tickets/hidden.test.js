import { describe, expect, test } from 'vitest';
import { compile } from './program.js';

const holds = (text, ticket) => compile(text)(ticket);

describe('not', () => {
  test('turns round one comparison', () => {
    expect(holds('not a = 1 and b = 1', { a: 2, b: 2 })).toBe(false);
    expect(holds('not a = 1 or b = 1', { a: 1, b: 1 })).toBe(true);
    expect(holds('b = 1 or not a = 1 and c = 1', { a: 2, b: 2, c: 2 })).toBe(false);
  });

  test('may be repeated', () => {
    expect(holds('not not a = 1', { a: 1 })).toBe(true);
    expect(holds('not not not a = 1 or b = 2', { a: 1, b: 2 })).toBe(true);
  });

  test('turns round parentheses', () => {
    expect(holds('not (a = 1 or b = 1)', { a: 3, b: 1 })).toBe(false);
    expect(holds('not (a = 1 and b = 1) or c = 1', { a: 1, b: 1, c: 1 })).toBe(true);
  });

  test('stands alone', () => {
    expect(holds('not a in (1)', { a: 1 })).toBe(false);
    expect(holds('not a != x', { a: 'x' })).toBe(true);
  });
});

describe('comparisons', () => {
  test('kinds are not mixed', () => {
    expect(holds('n = "3"', { n: 3 })).toBe(false);
    expect(holds('n != "3"', { n: 3 })).toBe(true);
    expect(holds('n < "5"', { n: 3 })).toBe(false);
    expect(holds('n <= "5"', { n: 3 })).toBe(false);
    expect(holds('n > "1"', { n: 3 })).toBe(false);
    expect(holds('n >= "1"', { n: 3 })).toBe(false);
    expect(holds('on < true', { on: false })).toBe(false);
    expect(holds('on > false', { on: true })).toBe(false);
    expect(holds('on <= true', { on: true })).toBe(false);
    expect(holds('on >= false', { on: false })).toBe(false);
    expect(holds('on = "false"', { on: false })).toBe(false);
    expect(holds('on = false', { on: false })).toBe(true);
  });

  test('limits belong to <= and >= only', () => {
    const at = (text) => [-3, -2.5, -2].map((n) => holds(text, { n }));
    expect(at('n < -2.5')).toEqual([true, false, false]);
    expect(at('n <= -2.5')).toEqual([true, true, false]);
    expect(at('n > -2.5')).toEqual([false, false, true]);
    expect(at('n >= -2.5')).toEqual([false, true, true]);
    expect(at('n=-2.5')).toEqual([false, true, false]);
  });

  test('texts are ordered by code units', () => {
    expect(holds('name < b', { name: 'Z' })).toBe(true);
    expect(holds('name >= "b c"', { name: 'b' })).toBe(false);
    expect(holds('name > ab', { name: 'b' })).toBe(true);
    expect(holds('name <= ab', { name: 'ab' })).toBe(true);
  });

  test('a field that is not there differs from everything', () => {
    const results = ['x = 1', 'x != 1', 'x < 1', 'x ~ "und"', 'x in (undefined)', 'toString != a', 'toString ~ f'];
    expect(results.map((text) => holds(text, {}))).toEqual([false, true, false, false, false, true, false]);
  });

  test('contained texts ignore case on both sides', () => {
    expect(holds('t ~ "nEEd"', { t: 'No Needles' })).toBe(true);
    expect(holds('t ~ 42', { t: 'A421' })).toBe(true);
    expect(holds('n ~ 2', { n: 123 })).toBe(true);
    expect(holds('t ~ ""', { t: '' })).toBe(true);
    expect(holds('t ~ x', { t: 'abc' })).toBe(false);
  });
});

describe('grammar', () => {
  test('several of the same', () => {
    expect(holds('a = 1 or a = 2 or a = 3', { a: 3 })).toBe(true);
    expect(holds('a = 1 and b = 1 and c = 1', { a: 1, b: 1, c: 2 })).toBe(false);
    expect(holds('a.b_c in ( x ,y, "z z" )', { 'a.b_c': 'z z' })).toBe(true);
    expect(holds('  ((a=1))', { a: 1 })).toBe(true);
    expect(compile('')({})).toBe(true);
  });

  const errors = [
    ['a = 1 b', 'Expected end of filter at 7, got "b"'],
    ['(a = 1', 'Expected ) at 7, got end of filter'],
    ['a in (1 2)', 'Expected ) at 9, got "2"'],
    ['a in 1', 'Expected value at 6, got "1"'],
    ['a in ()', 'Expected value at 7, got ")"'],
    ['not', 'Expected field at 4, got end of filter'],
    ['  and a = 1', 'Expected field at 3, got "and"'],
    ['a ( 1', 'Expected operator at 3, got "("'],
    ['a "b"', 'Expected operator at 3, got ""b""'],
    ['a', 'Expected operator at 2, got end of filter'],
    ['a toString 1', 'Expected operator at 3, got "toString"'],
    ['a = or', 'Expected value at 5, got "or"'],
    ['"a" = 1', 'Expected field at 1, got ""a""'],
    ['a = "x', 'Unexpected character """ at 5'],
    ['a ;= 1', 'Unexpected character ";" at 3'],
    ['_a = 1', 'Unexpected character "_" at 1'],
    ['a = 1   ! ', 'Unexpected character "!" at 9'],
  ];

  test('errors name the place', () => {
    for (const [text, message] of errors) expect(() => compile(text)).toThrow(new Error(message));
  });
});
