import { describe, expect, test } from 'vitest';
import { countRisky, exportCsv } from './program.js';

const columns = [
  { key: 'a', title: 'A' },
  { key: 'b', title: '=B' },
];

describe('export', () => {
  test.each([
    ['+49 30 1234', "'+49 30 1234"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
  ])('%j is defused', (text, written) => {
    expect(exportCsv([{ a: text }], { columns })).toBe(`A,'=B\r\n${written},\r\n`);
  });

  test('the apostrophe stands inside the quotes', () => {
    expect(exportCsv([{ a: '=HYPERLINK("x","y")' }, { a: '\rx' }], { columns })).toBe(
      'A,\'=B\r\n"\'=HYPERLINK(""x"",""y"")",\r\n"\'\rx",\r\n',
    );
  });

  test('a sign in the middle is harmless', () => {
    expect(exportCsv([{ a: '1=1', b: 'a-b@c' }, { a: ' =1', b: "'=1" }], { columns })).toBe(
      "A,'=B\r\n1=1,a-b@c\r\n =1,'=1\r\n",
    );
  });

  test('values become text', () => {
    expect(exportCsv([{ a: -7n, b: true }, { a: undefined, b: -0.5 }], { columns })).toBe(
      "A,'=B\r\n-7,true\r\n,-0.5\r\n",
    );
  });

  test('line feeds are quoted', () => {
    expect(exportCsv([{ a: 'x\ny', b: 'p,q' }], { columns })).toBe('A,\'=B\r\n"x\ny","p,q"\r\n');
  });

  test('a trusted column is exempt and still quoted', () => {
    expect(exportCsv([{ a: '-9', b: '=SUM(A1,A2)' }], { columns, formulas: ['b'] })).toBe(
      'A,\'=B\r\n\'-9,"=SUM(A1,A2)"\r\n',
    );
  });

  test('rows may come from a generator', () => {
    function* rows() {
      yield { a: 1, b: 2 };
      yield { a: '=3', b: 4 };
    }
    expect(exportCsv(rows(), { columns })).toBe("A,'=B\r\n1,2\r\n'=3,4\r\n");
    expect(exportCsv([], { columns })).toBe("A,'=B\r\n");
  });
});

describe('count', () => {
  test('texts only', () => {
    expect(countRisky([{ a: -1, b: '-1' }, { a: '=x', b: null }], { columns })).toBe(2);
    expect(countRisky([], { columns })).toBe(0);
  });

  test('without the trusted columns', () => {
    expect(countRisky([{ a: '=1', b: '=2' }, { a: '=3', b: '4' }], { columns, formulas: ['a', 'b'] })).toBe(0);
  });
});
