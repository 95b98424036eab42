import { describe, expect, test } from 'vitest';
import { JsoncError, commentsOf, parseJsonc, stripComments } from './program.js';

function errorOf(source: string): unknown {
  try {
    return parseJsonc(source);
  } catch (error) {
    return error instanceof JsoncError ? [error.message, error.line, error.column] : error;
  }
}

describe('comments', () => {
  test('end at the first star with a slash', () => {
    expect(stripComments('/**/1')).toBe('    1');
    expect(stripComments('/***/2')).toBe('     2');
    expect(stripComments('/****/3')).toBe('      3');
    expect(stripComments('/* * / ** x***/4/**/')).toBe('               4    ');
  });

  test('do not nest', () => {
    expect(stripComments('/* /* */ 5')).toBe('         5');
    expect(stripComments('// /*\n6')).toBe('     \n6');
    expect(stripComments('/* // */7')).toBe('        7');
  });

  test('keep their line feeds', () => {
    expect(stripComments('/*\na\n**/8 // b\n//')).toBe('  \n \n   8     \n  ');
  });

  test('a star and slash that overlap with the beginning do not close it', () => {
    expect(errorOf('/*/')).toEqual(['Unclosed comment at 1:1', 1, 1]);
    expect(errorOf('[1,\n 2 /**')).toEqual(['Unclosed comment at 2:4', 2, 4]);
    expect(errorOf('  /* x')).toEqual(['Unclosed comment at 1:3', 1, 3]);
  });

  test('are listed with their text', () => {
    expect(commentsOf('1 //a//\n/**b**/ /*c*/ //')).toEqual([
      { kind: 'line', text: 'a//', line: 1 },
      { kind: 'block', text: '*b*', line: 2 },
      { kind: 'block', text: 'c', line: 2 },
      { kind: 'line', text: '', line: 2 },
    ]);
    expect(commentsOf('"//" / "/*" /"//"')).toEqual([]);
  });

  test('may stand before a comma', () => {
    expect(parseJsonc('[1 /**/ , /***/ 2 //\n, // x\n]')).toEqual([1, 2]);
  });
});

describe('texts', () => {
  test('must end in their line', () => {
    expect(errorOf('["a')).toEqual(['Unclosed text at 1:2', 1, 2]);
    expect(errorOf('["a",\n   "b\n"]')).toEqual(['Unclosed text at 2:4', 2, 4]);
    expect(errorOf('["a\\\n"]')).toEqual(['Unclosed text at 1:2', 1, 2]);
    expect(errorOf('"a\\')).toEqual(['Unclosed text at 1:1', 1, 1]);
    expect(errorOf('["", "\\"]')).toEqual(['Unclosed text at 1:6', 1, 6]);
  });

  test('keep what they hold', () => {
    expect(parseJsonc('{"a//b": "x,}", "c": "\\\\" /* \\" */, "d": ", ]"}')).toEqual({ 'a//b': 'x,}', c: '\\', d: ', ]' });
  });
});

describe('values', () => {
  test('one comma may follow the last entry', () => {
    expect(parseJsonc('[[1,],{"a":2 , },"x",]')).toEqual([[1], { a: 2 }, 'x']);
    expect(parseJsonc('[[] ,\n]')).toEqual([[]]);
  });

  test('more commas are wrong', () => {
    for (const source of ['[,]', '{,}', '[1,,]', '{"a":,}', '[1],', ',', '[,1]', '[ ,]', '[1, ,]', '[{ ,}]']) {
      expect(errorOf(source)).toEqual(['Invalid JSON at 1:1', 1, 1]);
    }
  });

  test('everything else is as in JSON', () => {
    for (const source of ['', '/ 1', '[1 / 2]', "{'a': 1}", '[1] /', '01', '/a/']) {
      expect(errorOf(source)).toEqual(['Invalid JSON at 1:1', 1, 1]);
    }
    expect(parseJsonc(' null ')).toBe(null);
  });
});
