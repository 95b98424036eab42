import { expect, test } from 'vitest';
import { holdsState } from '../../../src/author/syntax/holds-state.ts';

test.each([
  ['a variable', 'let n = 0;'],
  ['a list that is added to', 'const seen = [];\nexport const f = (x) => seen.push(x);'],
  ['a list that is handed out', 'const list = [1];\nexport const f = () => list;'],
  ['an object that is written to', 'const kept = { a: 1 };\nexport const f = () => {\n  kept.a = 2;\n};'],
  ['a list of objects', 'const rows = [{ n: 1 }];\nexport const f = () => rows.at(0);'],
  ['a pattern that remembers where it was', 'const WORD = /a/y;'],
  ['a global pattern that is handed out', 'export const WORD = /a/g;'],
  ['a cache', 'const cache = new Map();\nexport const f = (k) => cache.set(k, 1);'],
  ['an instance', 'const shop = new Shop();'],
  [
    'what every test of a section shares',
    "describe('x', () => {\n  const list = [];\n  test('y', () => list.push(1));\n});",
  ],
  ['chance', 'export const f = () => Math.random();'],
  ['what a class keeps', 'export class C {\n  static made = [];\n}'],
  ['what all objects share', 'export const f = (o) => {\n  o.__proto__.x = 1;\n};'],
  [
    'a table whose functions write to it',
    'const T = { n: 1, f() {\n  this.n++;\n} };\nexport const f = (k) => T[k]();',
  ],
  ['a global pattern with its own place', 'const WORD = /a/g;\nexport const f = (x) => WORD.test(x);'],
])('is said of %s', (_, source) => {
  expect(holdsState(source, 'javascript')).toBe(true);
});

test.each([
  ['functions and classes', 'function f() {\n  let n = 0;\n  return n;\n}\nexport class C {\n  #n = 0;\n}'],
  ['constants', "const DAY = 24 * 60;\nconst UNIT = 'ms';\nconst WORD = /a/;"],
  ['a list that is only read', 'const UNITS = [1, 2];\nexport const f = (x) => UNITS.includes(x) || UNITS[x];'],
  ['a map that is only asked', "const NAMES = new Map([['a', 1]]);\nexport const f = (x) => NAMES.get(x);"],
  ['a table of functions', 'const T = { a: (x) => x, b: (x) => -x };\nexport const f = (k) => T[k](1);'],
  ['a global pattern that strings search with', "const WORD = /a/g;\nexport const f = (x) => x.replace(WORD, '');"],
  ['static methods', 'export class C {\n  static of() {\n    return new C();\n  }\n}'],
  [
    'what each test makes for itself',
    "describe('x', () => {\n  test('y', () => {\n    const list = [];\n    list.push(1);\n  });\n});",
  ],
])('is not said of %s', (_, source) => {
  expect(holdsState(source, 'javascript')).toBe(false);
});
