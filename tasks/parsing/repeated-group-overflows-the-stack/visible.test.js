import { expect, test } from 'vitest';
import { compile } from './program.js';

test('finds the leftmost match', () => {
  expect(compile('b+').find('abbcbbb')).toEqual({ index: 1, text: 'bb', groups: [] });
  expect(compile('x').find('abc')).toBe(null);
});

test('groups and alternatives', () => {
  expect(compile('(\\w+)@(work|home)').find('to ann@home!')).toEqual({ index: 3, text: 'ann@home', groups: ['ann', 'home'] });
});

test('lists of numbers can be searched', () => {
  expect(compile('(\\d*,?)*;').find('in 7,8;')).toEqual({ index: 3, text: '7,8;', groups: ['8'] });
});

test('a repeated group may hold a repetition', () => {
  expect(compile('(a*)*').find('aaa')).toEqual({ index: 0, text: 'aaa', groups: ['aaa'] });
  expect(compile('(a*)*b').find('aab')).toEqual({ index: 0, text: 'aab', groups: ['aa'] });
});

test('takes as little as possible with a question mark', () => {
  expect(compile('<.+?>').find('<a><b>')).toEqual({ index: 0, text: '<a>', groups: [] });
});

test('replaces', () => {
  expect(compile('(\\d+)-(\\d+)').replace('1-2 and 30-4', '$2$$$1')).toBe('2$1 and 4$30');
});

test('says what is wrong with a pattern', () => {
  expect(() => compile('a(b')).toThrow('Unclosed group at 2');
  expect(() => compile('*a')).toThrow('Nothing to repeat at 1');
});
