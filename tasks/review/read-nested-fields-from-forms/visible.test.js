import { expect, test } from 'vitest';
import { parseForm } from './program.js';

test('reads fields', () => {
  expect(parseForm('name=Ada+Lovelace&mail=ada%40example.org&news')).toEqual({ name: 'Ada Lovelace', mail: 'ada@example.org', news: '' });
});

test('reads nested fields', () => {
  expect(parseForm('stand[hall]=3&stand[seat][row]=B')).toEqual({ stand: { hall: '3', seat: { row: 'B' } } });
});

test('reads lists', () => {
  expect(parseForm('wish[]=power&wish[]=water&stand[days][]=mon')).toEqual({ wish: ['power', 'water'], stand: { days: ['mon'] } });
});

test('skips names that no honest form has', () => {
  expect(parseForm('__proto__[admin]=1&a=2')).toEqual({ a: '2' });
  expect(parseForm('stand[__proto__][vip]=1&b=3')).toEqual({ b: '3' });
});

test('refuses a malformed escape', () => {
  expect(() => parseForm('a=1&b=50%')).toThrow('Malformed field: b=50%');
});

test('refuses too many fields', () => {
  expect(() => parseForm('a&b&c', { most: 2 })).toThrow('Too many fields: 3');
});
