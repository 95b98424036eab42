import { describe, expect, test } from 'vitest';
import { compile } from './program.js';

const texts = (pattern, text) => compile(pattern).findAll(text).map((match) => match.text);
const groups = (pattern, text) => compile(pattern).find(text)?.groups ?? null;

describe('repetitions in repetitions', () => {
  test('end where nothing more fits', () => {
    expect(groups('(x|y?)+z', 'xyz')).toEqual(['y']);
    expect(groups('(c?d?)*e', 'cdde')).toEqual(['d']);
    expect(groups('((p*)*)*q', 'ppq')).toEqual(['pp', 'pp']);
    expect(compile('(a*)*c').find('aab')).toBe(null);
  });

  test('as rarely as possible too', () => {
    expect(compile('(a*?)*?b').find('aab')).toEqual({ index: 0, text: 'aab', groups: ['a'] });
    expect(compile('(a|b?)*?$').find('abc')).toEqual({ index: 3, text: '', groups: [null] });
  });

  test('take empty turns up to the least number', () => {
    expect(compile('(k?){3}m').find('km')).toEqual({ index: 0, text: 'km', groups: [''] });
    expect(compile('(k?){2,}m').find('m')).toEqual({ index: 0, text: 'm', groups: [''] });
    expect(compile('(^)*a').find('a')).toEqual({ index: 0, text: 'a', groups: [null] });
    expect(compile('($)+').find('a')).toEqual({ index: 1, text: '', groups: [''] });
  });
});

describe('parts', () => {
  test('classes', () => {
    expect(texts('[a-cx]', 'abcdwxyz')).toEqual(['a', 'b', 'c', 'x']);
    expect(texts('[xb-d]', 'axbcd-')).toEqual(['x', 'b', 'c', 'd']);
    expect(texts('[^a-c]', 'abcd-')).toEqual(['d', '-']);
    expect(texts('[-a]|[b-]', 'a-b')).toEqual(['a', '-', 'b']);
    expect(texts('[\\]\\d^]', '4]^a\\')).toEqual(['4', ']', '^']);
    expect(texts('[]', 'a')).toEqual([]);
    expect(texts('[^]', 'a\n')).toEqual(['a', '\n']);
    expect(texts('[a-\\d]', 'a-4b')).toEqual(['a', '-', '4']);
  });

  test('short forms', () => {
    expect(texts('\\d', '/09:')).toEqual(['0', '9']);
    expect(texts('\\w', '@AZ[_`az{09/')).toEqual(['A', 'Z', '_', 'a', 'z', '0', '9']);
    expect(texts('\\s', 'a b\tc\nd\re\f')).toEqual([' ', '\t', '\n', '\r']);
    expect(texts('\\.\\\\', '.\\ a\\')).toEqual(['.\\']);
    expect(texts('.', 'a\n ')).toEqual(['a', ' ']);
  });

  test('beginning and end', () => {
    expect(texts('^a|b$', 'aabb')).toEqual(['a', 'b']);
    expect(compile('^b').find('ab')).toBe(null);
    expect(compile('a$').find('ab')).toBe(null);
  });

  test('alternatives are tried in order', () => {
    expect(texts('a|ab|', 'ab')).toEqual(['a', '', '']);
    expect(groups('(a|ab)(c|bcd)', 'abcd')).toEqual(['a', 'bcd']);
    expect(groups('(a)|(b)', 'b')).toEqual([null, 'b']);
  });

  test('a brace may be ordinary', () => {
    expect(texts('a{|{,2}|{x}', 'a{ {,2} {x}')).toEqual(['a{', '{,2}', '{x}']);
  });
});

describe('repetitions', () => {
  test('with numbers', () => {
    expect(texts('a{2}', 'aaaaa')).toEqual(['aa', 'aa']);
    expect(texts('a{2,}', 'a aaa')).toEqual(['aaa']);
    expect(texts('a{1,2}', 'aaa')).toEqual(['aa', 'a']);
    expect(texts('^b{10}$', 'bbbbbbbbbb')).toEqual(['bbbbbbbbbb']);
    expect(texts('^c{1,12}$', 'cccccccccccc')).toEqual(['cccccccccccc']);
    expect(texts('ba{0,0}', 'baa')).toEqual(['b']);
  });

  test('that give back', () => {
    expect(groups('(a+)(a*)(a)', 'aaa')).toEqual(['aa', '', 'a']);
    expect(groups('(a+?)(a*?)$', 'aaa')).toEqual(['a', 'aa']);
    expect(groups('(a??)(a?)', 'a')).toEqual(['', 'a']);
    expect(texts('a{1,3}?', 'aaa')).toEqual(['a', 'a', 'a']);
  });

  test('a group holds what it matched last', () => {
    expect(groups('(\\w)+', 'xyz')).toEqual(['z']);
    expect(groups('((a)|b)*', 'ab')).toEqual(['b', 'a']);
  });
});

describe('results', () => {
  test('the search can begin later', () => {
    expect(compile('a').find('aba', 1)).toEqual({ index: 2, text: 'a', groups: [] });
    expect(compile('').find('ab', 2)).toEqual({ index: 2, text: '', groups: [] });
    expect(compile('').find('ab', 3)).toBe(null);
  });

  test('empty matches go on one further', () => {
    expect(compile('a*').findAll('baac').map(({ index, text }) => [index, text])).toEqual([
      [0, ''],
      [1, 'aa'],
      [3, ''],
      [4, ''],
    ]);
    expect(compile('x*').replace('ab', '-')).toBe('-a-b-');
  });

  test('groups in a replacement', () => {
    expect(compile('(a)|(b)').replace('abc', '[$1$2$3]$')).toBe('[a]$[b]$c');
    expect(compile('q').replace('abc', 'z')).toBe('abc');
  });
});

describe('errors', () => {
  const errors = [
    ['a**', 'Nothing to repeat at 3'],
    ['a+?{2}', 'Nothing to repeat at 4'],
    ['(?a)', 'Nothing to repeat at 2'],
    ['a|+', 'Nothing to repeat at 3'],
    ['x{3}?+', 'Nothing to repeat at 6'],
    ['{2}', 'Nothing to repeat at 1'],
    ['a(b(c)', 'Unclosed group at 2'],
    ['x[ab', 'Unclosed class at 2'],
    ['a)b', 'Unexpected ) at 2'],
    ['a\\', 'Pattern ends in a backslash'],
    ['[\\', 'Pattern ends in a backslash'],
    ['ab{3,2}', 'Numbers out of order at 3'],
  ];

  test('name the place', () => {
    for (const [pattern, message] of errors) expect(() => compile(pattern)).toThrow(new Error(message));
  });
});
