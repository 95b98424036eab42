import { expect, test } from 'vitest';
import { holdsState } from '../../../src/author/generate/holds-state.ts';

test.each([
  ['a variable', 'let n = 0;'],
  ['a list that is added to', 'const seen = [];\nexport const f = (x) => seen.push(x);'],
  ['a list that is handed out', 'const list = [1];\nexport const f = () => list;'],
  ['an object that is written to', 'const kept = { a: 1 };\nexport const f = () => {\n  kept.a = 2;\n};'],
  ['a list of objects', 'const rows = [{ n: 1 }];\nexport const f = () => rows.at(0);'],
  ['a pattern that remembers where it was', 'const WORD = /a/g;'],
  ['a cache', 'const cache = new Map();\nexport const f = (k) => cache.set(k, 1);'],
  ['an instance', 'const shop = new Shop();'],
  [
    'what every test of a section shares',
    "describe('x', () => {\n  const list = [];\n  test('y', () => list.push(1));\n});",
  ],
  ['chance', 'export const f = () => Math.random();'],
])('is said of %s', (_, source) => {
  expect(holdsState(source, 'javascript')).toBe(true);
});

test.each([
  ['functions and classes', 'function f() {\n  let n = 0;\n  return n;\n}\nexport class C {\n  #n = 0;\n}'],
  ['constants', "const DAY = 24 * 60;\nconst UNIT = 'ms';\nconst WORD = /a/;"],
  ['a list that is only read', 'const UNITS = [1, 2];\nexport const f = (x) => UNITS.includes(x) || UNITS[x];'],
  ['a map that is only asked', "const NAMES = new Map([['a', 1]]);\nexport const f = (x) => NAMES.get(x);"],
  [
    'what each test makes for itself',
    "describe('x', () => {\n  test('y', () => {\n    const list = [];\n    list.push(1);\n  });\n});",
  ],
])('is not said of %s', (_, source) => {
  expect(holdsState(source, 'javascript')).toBe(false);
});
