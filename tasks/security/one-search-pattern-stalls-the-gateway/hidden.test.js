import { describe, expect, test } from 'vitest';
import { createFilter } from './program.js';

const isAllowed = (pattern, path) => createFilter([`allow ${pattern}`])(path) === 'allow';

describe('patterns', () => {
  test.each([
    ['/a', '/a'],
    ['/*', '/'],
    ['/**', '/'],
    ['**', ''],
    ['/a**/z', '/a/b/c/z'],
    ['/a**/z', '/a/z'],
    ['a*b*c', 'abbc'],
    ['***', 'x/y'],
    ['/\\*', '/*'],
    ['/\\?\\\\', '/?\\'],
    ['/x\\', '/x\\'],
    ['?', '.'],
    ['/a.c', '/a.c'],
    ['a b', 'a b'],
    ['*.tar.*', 'x.tar.tar.gz'],
    ['\\**', '*'],
    ['\\**', '*z'],
  ])('%s matches %s', (pattern, path) => {
    expect(isAllowed(pattern, path)).toBe(true);
  });

  test.each([
    ['/a', '/A'],
    ['/a', '/ab'],
    ['/a', '/'],
    ['a', 'ba'],
    ['*', 'x/y'],
    ['?', '/'],
    ['?', ''],
    ['/a?', '/a'],
    ['/a.c', '/abc'],
    ['/\\*', '/x'],
    ['\\?', 'x'],
    ['\\**', 'zz'],
    ['\\**', '*/z'],
    ['a*b*c', 'acb'],
    ['/**/z', '/z'],
  ])('%s does not match %s', (pattern, path) => {
    expect(isAllowed(pattern, path)).toBe(false);
  });
});

describe('work', () => {
  test('many stars, no match', () => {
    expect(isAllowed('/*x*x*x*x*x*x*x*x*x*x*y', `/${'x'.repeat(60)}`)).toBe(false);
  });

  test('many stars, a match at the end', () => {
    expect(isAllowed('**e**e**e**e**e**e**e**f', `${'e'.repeat(50)}f`)).toBe(true);
  });

  test('a slash in the way of the stars', () => {
    expect(isAllowed('*1*1*1*1*1*1*1/2', `${'1'.repeat(45)}/3`)).toBe(false);
  });

  test('question marks between stars', () => {
    expect(isAllowed('*?*?*?*?*?*?*?*?!', 'q'.repeat(36))).toBe(false);
  });
});

describe('rules', () => {
  test('blanks do not count', () => {
    const decide = createFilter(['  deny\t /a b  ', 'allow   **']);
    expect(decide.rules()).toEqual([
      { verb: 'deny', pattern: '/a b' },
      { verb: 'allow', pattern: '**' },
    ]);
    expect([decide('/a b'), decide('/a c')]).toEqual(['deny', 'allow']);
  });

  test.each(['allow', 'deny  ', '', '/a', 'allow/a', 'Allow /a', 'allowed /a', 'not allow /a'])('%j is bad', (rule) => {
    expect(() => createFilter(['allow /', rule])).toThrow(new Error(`Bad rule: ${rule}`));
  });

  test('the fallback', () => {
    expect(createFilter([])('/x')).toBe('deny');
    expect(createFilter(['deny /y'], 'ask')('/x')).toBe('ask');
  });
});
