import { expect, test } from 'vitest';
import { createFilter } from './program.js';

test('the first rule that matches decides', () => {
  const decide = createFilter(['deny /public/drafts/**', 'allow /public/**']);
  expect(decide('/public/drafts/a/b')).toBe('deny');
  expect(decide('/public/a/b')).toBe('allow');
  expect(decide('/private')).toBe('deny');
});

test('a star stays within a part of the path', () => {
  const decide = createFilter(['allow /*/info']);
  expect(decide('/shop/info')).toBe('allow');
  expect(decide('/shop/a/info')).toBe('deny');
});

test('a question mark is one character', () => {
  const decide = createFilter(['deny /item?'], 'allow');
  expect(decide('/item7')).toBe('deny');
  expect(decide('/item77')).toBe('allow');
});

test('thirty equal letters are decided in time', () => {
  const decide = createFilter(['allow *a*a*a*a*a*a*a*a*b']);
  expect(decide('a'.repeat(32))).toBe('deny');
});

test('a pattern with several double stars is decided in time', () => {
  const decide = createFilter(['allow /**o**o**o**o**o**o**!']);
  expect(decide(`/${'o'.repeat(40)}`)).toBe('deny');
});

test('a bad rule is refused', () => {
  expect(() => createFilter(['permit /a'])).toThrow('Bad rule: permit /a');
});
