import { describe, expect, test } from 'vitest';
import { chooseTests } from '../../../src/author/import/choose-tests.ts';
import { assertionsOf } from '../../../src/author/import/humanevalfix/assertions.ts';
import { programsOf } from '../../../src/author/import/humanevalfix/programs.ts';
import { testFile, uniqueTitles } from '../../../src/author/import/test-file.ts';

const assertions = (...lines: string[]) =>
  assertionsOf(
    `const check = () => {\n${lines.map((line) => `  ${line}\n`).join('')}}\n\ncheck()\n`,
    new Set(['f', 'g']),
  );

describe('assertionsOf', () => {
  test.each([
    ['console.assert(f(1) === 2)', 'expect(f(1)).toBe(2);'],
    ['console.assert(2 === f(1))', 'expect(f(1)).toBe(2);'],
    ['console.assert(JSON.stringify(f([1])) === JSON.stringify([2]))', 'expect(f([1])).toEqual([2]);'],
    ['console.assert(JSON.stringify(f([1])) == JSON.stringify([2]));', 'expect(f([1])).toEqual([2]);'],
    ["console.assert(JSON.stringify(f([1])) === '[2]')", "expect(JSON.stringify(f([1]))).toBe('[2]');"],
    ['console.assert(JSON.stringify(f(1))) === JSON.stringify([2])', 'expect(f(1)).toEqual([2]);'],
    ['console.assert(f(1) == 2)', 'expect(f(1) == 2).toBe(true);'],
    ['console.assert(Math.abs(f(1) - 2) < 1e-6)', 'expect(Math.abs(f(1) - 2) < 1e-6).toBe(true);'],
    ['console.assert(!f(1))', 'expect(!f(1)).toBe(true);'],
    ['console.assert(f(1))', 'expect(f(1)).toBeTruthy();'],
    ['console.assert(\n    f(1) ===\n      2\n  )', 'expect(f(1)).toBe(2);'],
    ["console.assert((f('//', '\\u4e2d') === 2), 'why')", "expect(f('//', '\\u4e2d')).toBe(2);"],
  ])('%s', (line, body) => {
    expect(assertions(line).map((one) => one.body)).toEqual([body]);
  });

  test('offers the condition as a whole for results that only === takes for equal', () => {
    expect(assertions('console.assert(f(1) === 0)')[0]?.plainBody).toBe('expect(f(1) === 0).toBe(true);');
  });

  test('gives each assertion the statements that it needs, and no others', () => {
    const found = assertions(
      'const twice = (n) => n * 2 // 中文',
      'console.assert(f(1) === 2)',
      'let list = []',
      'let unused = 7',
      'for (let i = 0; i < 3; i++) {\n    list.push(twice(i))\n  }',
      'console.assert(f(list) === 6)',
    );
    expect(found.map(({ body }) => body)).toEqual([
      'expect(f(1)).toBe(2);',
      'const twice = (n) => n * 2;\nlet list = [];\nfor (let i = 0; i < 3; i++) {\n  list.push(twice(i))\n}\nexpect(f(list)).toBe(6);',
    ]);
  });

  test('makes a test of each assertion in a loop, with the loop around it', () => {
    const found = assertions(
      'for (const n of [1, 2]) {\n    console.assert(f(n) === n);\n    console.assert(g(n) === n);\n  }',
    );
    expect(found.map(({ body }) => body)).toEqual([
      'for (const n of [1, 2]) {\n  expect(f(n)).toBe(n);\n  void 0;\n}',
      'for (const n of [1, 2]) {\n  void 0;\n  expect(g(n)).toBe(n);\n}',
    ]);
  });

  test('knows an assertion again however it is laid out', () => {
    const [a, b, c] = assertions(
      'console.assert(f("a", 1.0) === 2)',
      "console.assert(\n  f('a', 1) === 2);",
      'console.assert(f("a", 3) === 2)',
    );
    expect(a?.key).toBe(b?.key);
    expect(a?.key).not.toBe(c?.key);
  });

  test('finds none in an empty test program', () => {
    expect(assertionsOf('', new Set(['f']))).toEqual([]);
  });
});

describe('chooseTests', () => {
  const shows = (name: string) => name.startsWith('shows');
  test('leaves the halves as they are when both show the bug', () => {
    expect(chooseTests(['a', 'shows 1'], ['b', 'shows 2'], shows)).toEqual({
      visible: ['a', 'shows 1'],
      hidden: ['b', 'shows 2'],
    });
  });

  test('moves the first that shows the bug over when no example does', () => {
    expect(chooseTests(['a'], ['b', 'shows 1', 'shows 2'], shows)).toEqual({
      visible: ['a', 'shows 1'],
      hidden: ['b', 'shows 2'],
    });
  });

  test.each([
    ['nothing shows the bug', ['a'], ['b']],
    ['only examples show it', ['shows 1'], ['b']],
    ['one other test alone shows it', ['a'], ['shows 1', 'b']],
  ])('refuses when %s', (_, examples, rest) => {
    expect(() => chooseTests(examples, rest, shows)).toThrow(expect.objectContaining({ name: 'Refused' }));
  });
});

describe('programsOf', () => {
  const record = {
    task_id: 'JavaScript/1',
    declaration: '\nconst help = (x) => x;\nconst f = (x) => {\n',
    canonical_solution: '  total = help(x)\n  return total\n}\n\n',
    buggy_solution: '  total = help(x)\n  return total + 1\n}\n\n',
    test: '',
    example_test: '',
    bug_type: 'value misuse',
    failure_symptoms: 'incorrect output',
    entry_point: 'f',
    docstring: 'f.',
  };

  test('exports what the tests call, and declares what a script would make global', () => {
    expect(programsOf(record, new Set(['f', 'console']))).toEqual({
      language: 'javascript',
      program:
        'let total;\n\nconst help = (x) => x;\nexport const f = (x) => {\n  total = help(x)\n  return total + 1\n}\n',
      solution:
        'let total;\n\nconst help = (x) => x;\nexport const f = (x) => {\n  total = help(x)\n  return total\n}\n',
      exports: ['f'],
    });
    expect(programsOf(record, new Set(['f', 'help'])).exports).toEqual(['help', 'f']);
  });

  test('refuses a program that needs a package, naming it', () => {
    const needy = { ...record, canonical_solution: "  return require('js-md5')(x)\n}\n" };
    expect(() => programsOf(needy, new Set(['f']))).toThrow('requires js-md5');
  });
});

describe('testFile', () => {
  test('writes a Vitest file that imports what its tests mention', () => {
    expect(testFile([{ title: "f('a')", body: "expect(f('a')).toBe(1);" }], ['f', 'fg'], 'javascript').code).toBe(
      "import { expect, test } from 'vitest';\nimport { f } from './program.js';\n\ntest(\"f('a')\", () => {\n  expect(f('a')).toBe(1);\n});\n",
    );
  });

  test('numbers the titles that occur twice', () => {
    const titles = (...list: string[]) => uniqueTitles(list.map((title) => ({ title }))).map(({ title }) => title);
    expect(titles('a', 'b', 'a', 'a')).toEqual(['a', 'b', 'a (2)', 'a (3)']);
    expect(new Set(titles('a', 'a (2)', 'a', 'a')).size).toBe(4);
  });
});
