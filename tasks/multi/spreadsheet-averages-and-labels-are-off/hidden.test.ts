import { describe, expect, test } from 'vitest';
import { createSheet } from './program.js';

function sheet(cells: Record<string, string>) {
  const made = createSheet();
  for (const [name, input] of Object.entries(cells)) made.set(name, input);
  return made;
}
const COLUMN = { A1: '12', A2: '-2.5', A3: 'TRUE', A4: '', A5: 'rolls', B1: '7', C1: '100' };
const of = (formula: string, cells: Record<string, string> = COLUMN) => sheet({ ...cells, D1: formula }).get('D1');

describe('input', () => {
  test.each([
    ['12', 12],
    [' -3.50 ', -3.5],
    ['0', 0],
    ['TRUE', true],
    ['FALSE', false],
    ['true', 'true'],
    ['', null],
    ['  ', '  '],
    ['\t', '\t'],
    ['1e3', '1e3'],
    ['0x10', '0x10'],
    ['Infinity', 'Infinity'],
    ['1.', '1.'],
    ['.5', '.5'],
    ['+5', '+5'],
    ['1.2.3', '1.2.3'],
    ['x1', 'x1'],
    ['1x', '1x'],
    ['- 1', '- 1'],
  ])('%j', (input, value) => {
    expect(sheet({ A1: input }).get('A1')).toBe(value);
  });

  test('what was there is replaced, or emptied', () => {
    const s = sheet({ A1: '1' });
    s.set('A1', '=2');
    expect(s.get('A1')).toBe(2);
    s.set('A1', '');
    expect(s.get('A1')).toBeNull();
  });
});

describe('text', () => {
  test('of each kind of value', () => {
    const s = sheet({ ...COLUMN, D1: '=1/0' });
    expect(['A1', 'A2', 'A3', 'A4', 'A5', 'D1'].map(s.text)).toEqual(['12', '-2.5', 'TRUE', '', 'rolls', '#DIV/0!']);
  });
});

describe('operators', () => {
  test.each<[string, unknown]>([
    ['=2+3*4', 14],
    ['=(2+3)*4', 20],
    ['=10-4-3', 3],
    ['=48/4/3', 4],
    ['=6/4*2', 3],
    ['=7-2+1', 6],
    ['=1.25+10.5', 11.75],
    ['=--5', 5],
    ['=-A2', 2.5],
    ['=-2+5', 3],
    ['=1+2&3+4', '37'],
    ['="a"&"b"="ab"', true],
    ['=1+1=2', true],
    ['=A3+A4', 1],
    ['=A4-A1', -12],
    ['=A1*A3', 12],
    ['=A1/A3', 12],
    ['=A4&A3&A1', 'TRUE12'],
    ['=A9&A9', ''],
    ['=2<2', false],
    ['=3>2', true],
    ['=2>2', false],
    ['="a"<"b"', true],
    ['="b"<"a"', false],
    ['="a"<"a"', false],
    ['=12="12"', false],
    ['=12<>"12"', true],
    ['=12<>12', false],
    ['=A4=0', false],
    ['=A4=A9', true],
    ['=A4=""', false],
    ['=A3=TRUE', true],
    ['=FALSE=A3', false],
    ['="say ""hi"""', 'say "hi"'],
    ['=""', ''],
    ['=  1  +  1  ', 2],
  ])('%s', (formula, value) => {
    expect(of(formula)).toBe(value);
  });
});

describe('functions', () => {
  test.each<[string, unknown]>([
    ['=SUM(A1:A5)', 9.5],
    ['=SUM(A1:B2, 1, "x", B1)', 24.5],
    ['=SUM(A4)', 0],
    ['=COUNT(A1:C1)', 3],
    ['=COUNT(A1:C5)', 4],
    ['=COUNT(A4)', 0],
    ['=AVERAGE(A1:C1)', 119 / 3],
    ['=AVERAGE(A3:A5)', '#DIV/0!'],
    ['=IF(FALSE, 1, 2)', 2],
    ['=IF(A3, A1 & "", 1/0)', '12'],
    ['=IF(1, 2, 3)', '#VALUE!'],
    ['=LEN(A4)', 0],
    ['=LEN(A3)', 4],
    ['=LEN(A2)', 4],
    ['=LEFT(A5, 2)', 'ro'],
    ['=LEFT(A5, 9)', 'rolls'],
    ['=LEFT(A5, 0)', ''],
  ])('%s', (formula, value) => {
    expect(of(formula)).toBe(value);
  });

  test('blanks do not count', () => {
    const cells = { A1: '5', A2: '  ', A3: ' ', A4: '7' };
    expect([of('=COUNT(A1:A4)', cells), of('=AVERAGE(A2:A4)', cells), of('=LEN(A2)', cells)]).toEqual([2, 7, 2]);
  });

  test('an icon is one character', () => {
    const cells = { A1: '🥐🍞x' };
    expect([of('=LEFT(A1, 1)', cells), of('=LEFT(A1&"y", 3)', cells), of('=LEN(A1)', cells)]).toEqual(['🥐', '🥐🍞x', 3]);
  });
});

describe('errors', () => {
  test.each([
    ['=A5+1', '#VALUE!'],
    ['=-A5', '#VALUE!'],
    ['=1*"2"', '#VALUE!'],
    ['=A1:A2', '#VALUE!'],
    ['=A1:A2+1', '#VALUE!'],
    ['=LEN(A1:A2)', '#VALUE!'],
    ['=1<"2"', '#VALUE!'],
    ['="1"<2', '#VALUE!'],
    ['=TRUE>FALSE', '#VALUE!'],
    ['=A1/A4', '#DIV/0!'],
    ['=SUM(1/0)', '#DIV/0!'],
    ['=NOPE(1)', '#NAME?'],
    ['=', '#PARSE!'],
    ['=1 2', '#PARSE!'],
    ['=(1', '#PARSE!'],
    ['=1)', '#PARSE!'],
    ['=a1', '#PARSE!'],
    ['=1+*2', '#PARSE!'],
    ['=SUM(1;2)', '#PARSE!'],
    ['=SUM(1', '#PARSE!'],
    ['=SUM', '#PARSE!'],
    ['=SUM()', '#PARSE!'],
    ['=A1:2', '#PARSE!'],
    ['=A1:)', '#PARSE!'],
    ['="open', '#PARSE!'],
    ['=1?', '#PARSE!'],
    ['=D1', '#CYCLE!'],
    ['=SUM(C1:D9)', '#CYCLE!'],
  ])('%s is %s', (formula, error) => {
    expect(of(formula)).toBe(error);
  });

  test('spread to what uses them, and go when they are mended', () => {
    const s = sheet({ A1: '=B1+1', B1: '=C1*2', C1: 'none' });
    expect(s.get('A1')).toBe('#VALUE!');
    s.set('C1', '=A1');
    expect([s.get('A1'), s.get('B1')]).toEqual(['#CYCLE!', '#CYCLE!']);
    s.set('C1', '4');
    expect(s.get('A1')).toBe(9);
  });

  test('a cell used twice is no cycle', () => {
    expect(of('=A1+E1', { A1: '3', E1: '=A1*A1' })).toBe(12);
  });

  test('a branch that is not needed may be a cycle', () => {
    expect(of('=IF(A1>5, "ok", D1)', { A1: '6' })).toBe('ok');
  });
});
