import { expect, test } from 'vitest';
import { parseForm } from './program.js';

test('decodes names and values', () => {
  expect(parseForm('&&full+name=%C3%96%2B1&a%5Bb%5D=c=d&')).toEqual({ 'full name': 'Ö+1', a: { b: 'c=d' } });
});

test('the last field of a name counts', () => {
  expect(parseForm('x=1&y=0&x=2')).toEqual({ x: '2', y: '0' });
});

test('a new shape takes the place of the old one', () => {
  expect(parseForm('a=1&a[b]=2&c[]=3&c[d]=4&e[f]=5&e[]=6&g[]=7&g=8')).toEqual({
    a: { b: '2' },
    c: { d: '4' },
    e: ['6'],
    g: '8',
  });
});

test('names with odd brackets are names', () => {
  expect(parseForm('[a]=1&b]=2&c[=3&[]=4')).toEqual({ '[a]': '1', 'b]': '2', 'c[': '3', '[]': '4' });
  expect(parseForm('a[][b]=1')).toEqual({ a: { '': { b: '1' } } });
  expect(parseForm('=1')).toEqual({ '': '1' });
});

test('appends deep inside', () => {
  expect(parseForm('a[b][c][]=1&a[b][c][]=2&a[b][d]=3')).toEqual({ a: { b: { c: ['1', '2'], d: '3' } } });
});

test.each([
  'a[constructor][prototype][rich]=1',
  'a[b][__proto__][rich]=1',
  'a[b][__proto__]=1',
  'a[prototype][]=1',
  'a[%5F_proto__][rich]=1',
  'constructor[prototype][rich]=1',
])('skips %s', (field) => {
  expect(parseForm(`${field}&z=1`)).toEqual({ z: '1' });
  expect(parseForm('z=2').rich).toBe(undefined);
});

test('inherited names are data', () => {
  const form = parseForm('toString[x]=1&q[valueOf]=2');
  expect(JSON.stringify(form)).toBe('{"toString":{"x":"1"},"q":{"valueOf":"2"}}');
});

test('takes 200 fields and no more', () => {
  expect(Object.keys(parseForm(Array.from({ length: 200 }, (_, at) => `f${at}`).join('&'))).length).toBe(200);
  expect(() => parseForm('f&'.repeat(201))).toThrow('Too many fields: 201');
});

test('names the field with the malformed escape', () => {
  expect(() => parseForm('%zz=1')).toThrow(new Error('Malformed field: %zz=1'));
  expect(() => parseForm('ok&x%=1', { most: 2 })).toThrow('Malformed field: x%=1');
});
