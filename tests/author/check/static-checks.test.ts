import { describe, expect, test } from 'vitest';
import { checkArguments } from '../../../src/author/check/arguments.ts';
import { checkDescription } from '../../../src/author/check/description.ts';
import { checkInputs } from '../../../src/author/check/inputs.ts';
import type { Finding } from '../../../src/author/findings.ts';
import { FILES, TASK_YAML } from '../../task/task-folder.ts';
import { taskWith } from '../sound-task.ts';

const HEAD =
  "import { describe, expect, test, vi, beforeEach } from 'vitest';\nimport { sum, Cart, createStore } from './program.js';\n";
const suite = (visible: string, hidden: string) =>
  taskWith({ 'visible.test.js': HEAD + visible, 'hidden.test.js': HEAD + hidden });
const brief = (findings: readonly Finding[]) => findings.map(({ code, severity }) => `${code} ${severity}`);

describe('inputs_repeated', () => {
  test.each<[string, string, string, string[]]>([
    [
      'nothing of other arguments',
      "test('a', () => { expect(sum([1, 2])).toBe(3); });",
      "test('b', () => { expect(sum([1, 3])).toBe(4); });",
      [],
    ],
    [
      'an error of the same arguments by other names and in another layout',
      "const two = [1, 2];\ntest('a', () => { expect(sum(two)).toBe(3); });",
      "test('b', () => {\n  const list = [ 1,\n 2 ];\n  const total = sum(list);\n  expect(total).toEqual(3);\n});",
      ['inputs_repeated error'],
    ],
    [
      'a remark of a minority',
      "test('a', () => { expect(sum([])).toBe(0); });",
      "test('b', () => { expect(sum([])).toBe(0); });\ntest('c', () => { expect(sum([4])).toBe(4); });\ntest('d', () => { expect(sum([5])).toBe(5); });",
      ['inputs_repeated remark'],
    ],
    [
      'an error of rows of a table that stand in the other file as tests',
      "test('a', () => { expect(sum([1])).toBe(1); });\ntest('b', () => { expect(sum([2])).toBe(2); });",
      "test.each([[[1], 1], [[2], 2]])('%j', (list, total) => { expect(sum(list)).toBe(total); });",
      ['inputs_repeated error'],
    ],
    [
      'nothing of the same calls in another order on an object',
      "test('a', () => { const cart = new Cart(); cart.add('x'); cart.drop('y'); expect(cart.size).toBe(1); });",
      "test('b', () => { const cart = new Cart(); cart.drop('y'); cart.add('x'); expect(cart.size).toBe(1); });",
      [],
    ],
    [
      'an error of the same calls in the same order on an object',
      "test('a', () => { const cart = new Cart(); cart.add('x'); cart.drop('y'); expect(cart.size).toBe(0); });",
      "let cart;\nbeforeEach(() => { cart = new Cart(); });\ntest('b', () => { cart.add('x'); expect(cart.size).toBe(1); });",
      [],
    ],
    [
      'an error of a beginning of the same calls on what a function made',
      "test('a', () => { const { put, get } = createStore(2); put('x'); put('y'); expect(get('x')).toBe(true); });",
      "test('b', () => { const { put } = createStore(2); put('x'); expect(1).toBe(1); });",
      ['inputs_repeated error'],
    ],
    [
      'nothing of what is not known, such as a variable of a loop',
      "for (const n of [1, 2]) test('a' + n, () => { expect(sum([n])).toBe(n); });",
      "for (const n of [3, 4]) test('b' + n, () => { expect(sum([n])).toBe(n); });",
      [],
    ],
  ])('says %s', (_, visible, hidden, expected) => {
    expect(brief(checkInputs(suite(visible, hidden)))).toEqual(expected);
  });
});

describe('argument_compared', () => {
  const MUTABLE = 'const xs = [{ n: 1 }, { n: 2 }];';
  test.each<[string, string, string[]]>([
    ['an error of the argument itself', `${MUTABLE} expect(sum(xs)).toEqual(xs);`, ['argument_compared error']],
    [
      'an error of the argument in a literal, by way of variables',
      `${MUTABLE} const all = sum(xs); expect(all).toStrictEqual([...xs, 3]);`,
      ['argument_compared error'],
    ],
    [
      'an error of what a method makes of it',
      `${MUTABLE} expect(sum(xs)).toEqual(xs.map((x) => [x]));`,
      ['argument_compared error'],
    ],
    [
      'a remark of a part of the argument',
      `${MUTABLE} expect(sum(xs)).toEqual([xs[1]]);`,
      ['argument_compared remark'],
    ],
    ['an error through a promise', `${MUTABLE} expect(sum(xs)).resolves.toEqual(xs);`, ['argument_compared error']],
    ['nothing of identity', `${MUTABLE} expect(sum(xs)).toBe(xs); expect(sum(xs)).not.toBe(xs);`, []],
    ['nothing of what must differ', `${MUTABLE} expect(sum(xs)).not.toEqual(xs);`, []],
    [
      'nothing of an argument that is compared with a literal',
      `${MUTABLE} sum(xs); expect(xs).toEqual([{ n: 1 }]);`,
      [],
    ],
    ['nothing of what cannot change', "const text = 'a'; expect(sum(text)).toEqual(text);", []],
    ['nothing of what is frozen', 'const xs = Object.freeze([1]); expect(sum(xs)).toEqual(xs);', []],
    ['nothing of a copy', `${MUTABLE} const copy = structuredClone(xs); expect(sum(xs)).toEqual(copy);`, []],
  ])('says %s', (_, body, expected) => {
    expect(brief(checkArguments(suite(`test('a', () => { ${body} });`, '')))).toEqual(expected);
  });
});

describe('fix_in_description', () => {
  const described = (description: string, changes: Readonly<Record<string, string>> = {}, fix = 'i < numbers.length') =>
    taskWith({
      'task.yaml': TASK_YAML.replace('sum(numbers) adds the numbers up.', JSON.stringify(description)).replace(
        'Stops one short.',
        `Stops one short., fix: ${fix}`,
      ),
      ...changes,
    });

  const OTHER = FILES['solution.js'].replace('i < numbers', 'i <= numbers');

  test.each([
    ['a changed fragment', 'The loop should run while `i < numbers.size` holds.', 'code of the solution (`i < numbers'],
    ['it in another layout', 'Should be i<numbers really.', 'code of the solution'],
    ['the fix', 'Use i < numbers.length instead.', "an issue's fix"],
    ['the line', 'Something is off around line 3.', 'line 3'],
  ])('is said of %s', (_, description, what) => {
    const findings = checkDescription(described(description, { 'program.js': OTHER }));
    expect(brief(findings)).toContain('fix_in_description error');
    expect(findings.some(({ sentence }) => sentence.includes(what))).toBe(true);
  });

  test.each([
    ['a signature and names', 'sum(numbers) adds numbers.length numbers; sum([]) is 0. i counts.'],
    ['another line', 'The report on line 4 lacks a number.'],
    ['a fix that any contract may hold', 'When there is no number, return -1.'],
    ['code that the program has as well', 'It does `total += numbers[i];` for each.'],
  ])('is not said of %s', (_, description) => {
    expect(checkDescription(described(description, { 'program.js': OTHER }, 'return -1'))).toEqual([]);
  });

  test('is not said of the message of an error', () => {
    const message = (text: string) =>
      `${FILES['solution.js']}export const fail = () => {\n  throw new RangeError(${text});\n};\n`;
    const task = described("fail() throws a RangeError('Expected a list, got none.').", {
      'solution.js': message("'Expected a list, got none.'"),
      'program.js': message("'Expected a lisp, got none.'"),
    });
    expect(checkDescription(task)).toEqual([]);
  });
});
