import { describe, expect, test } from 'vitest';
import { quoteArgument, splitCommands } from './program.js';

const argsOf = (line) => splitCommands(line).map(({ args }) => args);

describe('quotes', () => {
  test('pieces without a space between them are one argument', () => {
    expect(argsOf(`x "a"b'c'"d e"f`)).toEqual([['x', 'abcd ef']]);
    expect(argsOf(`"p""q" 'r''s' 't'"u"`)).toEqual([['pq', 'rs', 'tu']]);
    expect(argsOf('""z')).toEqual([['z']]);
  });

  test('nothing in quotes is an argument', () => {
    expect(argsOf(`a "" '' b`)).toEqual([['a', '', '', 'b']]);
    expect(argsOf('""')).toEqual([['']]);
  });

  test('operators, remarks and spaces mean nothing inside', () => {
    expect(argsOf(`"a;b" '#c' 'd  | e' "f && g"`)).toEqual([['a;b', '#c', 'd  | e', 'f && g']]);
  });

  test('a remark sign after a quote is ordinary', () => {
    expect(argsOf('"a"#b c')).toEqual([['a#b', 'c']]);
  });

  test('an operator may follow at once', () => {
    expect(splitCommands('"a"|"b";')).toEqual([
      { args: ['a'], then: '|' },
      { args: ['b'], then: ';' },
    ]);
  });

  test('must be closed', () => {
    expect(() => splitCommands("a 'b\"")).toThrow('Unclosed quote at 3');
    expect(() => splitCommands('"a" "b\\"')).toThrow('Unclosed quote at 5');
    expect(() => splitCommands("'")).toThrow('Unclosed quote at 1');
  });
});

describe('backslashes', () => {
  test('make the next character ordinary', () => {
    expect(argsOf('a\\ b \\"c\\" \\; \\# \\\\ \\n')).toEqual([['a b', '"c"', ';', '#', '\\', 'n']]);
  });

  test('in double quotes only before a quote or a backslash', () => {
    expect(argsOf('"a\\"b\\\\" "c\\n"')).toEqual([['a"b\\', 'c\\n']]);
  });

  test('in single quotes never', () => {
    expect(argsOf("'a\\' 'b\\\\c'")).toEqual([['a\\', 'b\\\\c']]);
  });

  test('at the end stays', () => {
    expect(argsOf('a \\')).toEqual([['a', '\\']]);
  });
});

describe('commands', () => {
  test('a line of nothing has none', () => {
    expect(splitCommands('')).toEqual([]);
    expect(splitCommands(' \t # x')).toEqual([]);
  });

  test('operators need no spaces', () => {
    expect(splitCommands('a||b&&c|d&e &')).toEqual([
      { args: ['a'], then: '||' },
      { args: ['b'], then: '&&' },
      { args: ['c'], then: '|' },
      { args: ['d&e', '&'], then: null },
    ]);
  });

  test('an operator needs a command before it', () => {
    expect(() => splitCommands('  && a')).toThrow('Unexpected && at 3');
    expect(() => splitCommands('a ; ; b')).toThrow('Unexpected ; at 5');
    expect(() => splitCommands('a|||b')).toThrow('Unexpected | at 4');
  });

  test('and one after it, but for the last semicolon', () => {
    expect(() => splitCommands('a && ')).toThrow('Expected a command after &&');
    expect(() => splitCommands('a; b | # c')).toThrow('Expected a command after |');
    expect(splitCommands('a ; # b')).toEqual([{ args: ['a'], then: ';' }]);
  });
});

describe('quoteArgument', () => {
  test('what it writes is read back', () => {
    for (const text of ['', ' ', "'", "a'b'c d", '$x', '#', 'a;b', '\\', '"', 'é']) {
      expect(splitCommands(`run ${quoteArgument(text)}x`)).toEqual([{ args: ['run', `${text}x`], then: null }]);
    }
  });

  test('quotes only where needed', () => {
    expect(['A_z-0./:=,@%+', '', 'a*', '~a', 'a b'].map(quoteArgument)).toEqual(['A_z-0./:=,@%+', "''", "'a*'", "'~a'", "'a b'"]);
  });
});
