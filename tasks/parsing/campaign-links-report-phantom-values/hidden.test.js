import { describe, expect, test } from 'vitest';
import { formatQuery, parseQuery } from './program.js';

describe('parseQuery', () => {
  test('an empty query has no names', () => {
    expect(parseQuery('')).toEqual({});
    expect(parseQuery('?')).toEqual({});
    expect(parseQuery('&&')).toEqual({});
    expect(parseQuery('x=1&&y=2&')).toEqual({ x: '1', y: '2' });
  });

  test('only the first question mark is dropped', () => {
    expect(parseQuery('??a=?')).toEqual({ '?a': '?' });
    expect(parseQuery('a?=1')).toEqual({ 'a?': '1' });
  });

  test('no value, an empty value and no name are three things', () => {
    expect(parseQuery('flag')).toEqual({ flag: null });
    expect(parseQuery('flag=')).toEqual({ flag: '' });
    expect(parseQuery('=5')).toEqual({ '': '5' });
    expect(parseQuery('=')).toEqual({ '': '' });
  });

  test('bare names count each time', () => {
    expect(parseQuery('v&v')).toEqual({ v: [null, null] });
    expect(parseQuery('v&v&v=&v=x')).toEqual({ v: [null, null, '', 'x'] });
    expect(parseQuery('v=&v')).toEqual({ v: ['', null] });
  });

  test('names that objects know are like any other', () => {
    const params = parseQuery('toString=a&valueOf&hasOwnProperty=b&hasOwnProperty=c');
    expect(Object.entries(params)).toEqual([
      ['toString', 'a'],
      ['valueOf', null],
      ['hasOwnProperty', ['b', 'c']],
    ]);
  });

  test('the name __proto__ is left out', () => {
    const params = parseQuery('__proto__=x&a=1&__proto__=y');
    expect(Object.entries(params)).toEqual([['a', '1']]);
    expect(Object.getPrototypeOf(params)).toBe(Object.prototype);
  });

  test('what cannot be decoded stays as written', () => {
    expect(parseQuery('rate=100%+off&%zz=%41')).toEqual({ rate: '100% off', '%zz': 'A' });
    expect(parseQuery('m=%41%')).toEqual({ m: '%41%' });
  });

  test('every plus sign is a space', () => {
    expect(parseQuery('a+b+c=d+e+f')).toEqual({ 'a b c': 'd e f' });
  });
});

describe('formatQuery', () => {
  test('nothing gives the empty text', () => {
    expect(formatQuery({})).toBe('');
    expect(formatQuery({ a: [], b: undefined })).toBe('');
  });

  test('writes numbers, truth values and empty texts', () => {
    expect(formatQuery({ n: 0, ok: false, empty: '', 'a b c': [null, 7, 'x y z'] })).toBe(
      'n=0&ok=false&empty=&a+b+c&a+b+c=7&a+b+c=x+y+z',
    );
  });

  test('a query survives the way there and back', () => {
    const text = 'constructor&x=%3D&x&toString=+';
    expect(formatQuery(parseQuery(text))).toBe('constructor&x=%3D&x&toString=+');
  });
});
