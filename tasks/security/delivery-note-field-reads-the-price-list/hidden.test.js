import { describe, expect, test, vi } from 'vitest';
import { createNotes } from './program.js';

const notes = createNotes({ lookup: () => 'secret' });
const value = (formula, record = {}) => notes.evaluate(formula, record);

describe('fields', () => {
  test.each(['\\', '\\\\', "\\'", "'\\", "\\\\' & 1", 'a\\nb', "');lookup('", '# x', '{b}', "\\' + lookup(0,0) + \\'"])(
    'the text %s stays a value',
    (text) => {
      expect(value('{a}', { a: text, b: 'B' })).toBe(text);
      expect(value("'<' & {a} & '>'", { a: text, b: 'B' })).toBe(`<${text}>`);
    },
  );

  test('two fields together cannot leave their texts', () => {
    const lookup = vi.fn(() => 'secret');
    const guarded = createNotes({ lookup });
    const record = { first: '\\', last: ' & lookup(1, 1) #' };
    expect(guarded.evaluate('{first} & {last}', record)).toBe('\\ & lookup(1, 1) #');
    expect(lookup).toHaveBeenCalledTimes(0);
  });

  test('a result with a backslash is a field for later columns', () => {
    const columns = [
      ['folder', "{drive} & '\\\\'"],
      ['file', '{folder} & {name}'],
      ['size', 'len({file})'],
    ];
    expect(notes.evaluateAll(columns, { drive: 'C:', name: 'n.pdf' })).toEqual({
      folder: 'C:\\',
      file: 'C:\\n.pdf',
      size: 8,
    });
  });

  test('literals', () => {
    const record = { a: 0, b: -2.5, c: true, d: null, e: NaN, f: 'x\\y', g: 12n, i: -Infinity };
    expect(notes.fill('{a} {b} {c} {d} {e} {f} {g} {h} {i} {toString} {}', record)).toBe(
      "0 (-2.5) true '' '' 'x\\\\y' '12' '' '' '' {}",
    );
  });

  test('negative and tiny numbers', () => {
    expect(value('3 - {a}', { a: -4 })).toBe(7);
    expect(value('-{a} * 2', { a: -4 })).toBe(8);
    expect(value('{a} + {b} * 0', { a: 1e-7, b: 1e21 })).toBe(1e-7);
  });

  test('the record is left alone and hidden by columns', () => {
    const record = { a: 1 };
    expect(notes.evaluateAll([['a', '{a} + 1'], ['b', '{a} * 10']], record)).toEqual({ a: 2, b: 20 });
    expect(record).toEqual({ a: 1 });
  });
});

describe('language', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['12 / 3 / 2', 2],
    ['--2', 2],
    ['0.5+1.25', 1.75],
    ["1 + 1 & 2 + 2", '24'],
    ["1 & 2 = '12'", true],
    ["1 = '1'", false],
    ["1 <> '1'", true],
    ['2 <> 2', false],
    ['3 > 2', true],
    ['2 > 2', false],
    ['2 < 3', true],
    ['3 < 3', false],
    ["'b' > 'a'", true],
    ["'it\\'s'", "it's"],
    ["'a\\\\b\\c'", 'a\\bc'],
    ["''", ''],
    ['1 # + 2\n + 3', 4],
    ['true', true],
    ['(1 < 2) = true', true],
    ["  upper ( 'a' )", 'A'],
    ["trim('  a b ')", 'a b'],
    ['len(true) + len(12)', 6],
    ["if(0, 'y', 'n') & if('', 'y', 'n') & if(false, 'y', 'n')", 'nnn'],
    ["if('0', 'y', 'n') & if(1 = 1, 'y', 'n') & if(-1, 'y', 'n')", 'yyy'],
    ["lookup('a', 'b')", 'secret'],
  ])('%s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  test.each([
    ['1 = 1 = 1', 'Unexpected ='],
    ['1 < 2 > 0', 'Unexpected >'],
    ['1 2', 'Unexpected 2'],
    ["1 'a'", 'Unexpected text'],
    ['', 'Unexpected end'],
    ['(1', 'Unexpected end'],
    ['1 +', 'Unexpected end'],
    ['1)', 'Unexpected )'],
    ['* 2', 'Unexpected *'],
    ['upper()', 'Unexpected )'],
    ["if(1, 2", 'Unexpected end'],
    ['1 $ 2', 'Unexpected character: $'],
    ['_x', 'Unexpected character: _'],
    ["'a", 'Unclosed text'],
    ["'a\\'", 'Unclosed text'],
    ['price', 'Unknown name: price'],
    ['upper', 'Unknown name: upper'],
    ['eval(1)', 'Unknown function: eval'],
    ['constructor(1)', 'Unknown function: constructor'],
    ["'a' + 1", 'Expected a number, got "a"'],
    ["1 - 'b'", 'Expected a number, got "b"'],
    ['2 * true', 'Expected a number, got true'],
    ["'' / 2", 'Expected a number, got ""'],
    ["-'x'", 'Expected a number, got "x"'],
  ])('%s is refused', (formula, message) => {
    expect(() => value(formula)).toThrow(message);
  });
});
