import { describe, expect, test } from 'vitest';
import { Settings } from './program.js';

describe('inheritance', () => {
  const chain = new Settings('[a]\nx = 1\ny = 1\nz = 1\n[b: a]\ny = 2\n[ C :B ]\nz = 3\n');

  test('goes up as far as it must', () => {
    expect(['x', 'y', 'z'].map((key) => chain.number('c', key, 0))).toEqual([1, 2, 3]);
    expect(['x', 'y', 'z'].map((key) => chain.text('B', key.toUpperCase()))).toEqual(['1', '2', '1']);
  });

  test('does not go down', () => {
    expect(new Settings('[p]\n[q : p]\nk = v').text('p', 'k', '-')).toBe('-');
  });

  test('a section may be continued and get another parent', () => {
    const settings = new Settings('[a]\nk=1\n[b]\nk=2\n[c : a]\n[d]\n[c : b]\nm=3\n[C]\nn=4');
    expect(settings.text('c', 'k')).toBe('2');
    expect(settings.keys('c')).toEqual(['k', 'm', 'n']);
    expect(settings.sections()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('the nameless section can be a parent', () => {
    const settings = new Settings('top = 7\n[x : ]\n');
    expect(settings.number('x', 'top', 0)).toBe(7);
    expect(settings.sections()).toEqual(['', 'x']);
  });

  test('placeholders see the section that was asked', () => {
    const settings = new Settings('[a]\nname = A\nhi = I am ${NAME}\n[b : a]\nname = B');
    expect(settings.text('b', 'hi')).toBe('I am B');
    expect(settings.text('a', 'hi')).toBe('I am A');
  });

  test('a parent must stand above', () => {
    expect(() => new Settings('[a : Late]\n[late]')).toThrow('Line 1: unknown section "late"');
    expect(() => new Settings('\n[a : a]')).toThrow('Line 2: unknown section "a"');
  });
});

describe('lines', () => {
  test('spaces, remarks and further equals signs', () => {
    const settings = new Settings('  # no\n;no\n\t\n \tkey\t=  a = b ; c  \r\n[s]\nempty =\n');
    expect(settings.text('', 'key')).toBe('a = b ; c');
    expect(settings.text('s', 'empty', 'full')).toBe('');
    expect(settings.text('s', 'key', 'none')).toBe('none');
  });

  test('the last value of a key counts', () => {
    expect(new Settings('k = 1\nK = 2').text('', 'k')).toBe('2');
  });

  test('anything else is refused', () => {
    expect(() => new Settings(' = 5 ')).toThrow('Line 1: expected key = value, got "= 5"');
    expect(() => new Settings('a=1\n\n[open')).toThrow('Line 3: expected key = value, got "[open"');
    expect(() => new Settings('x')).toThrow('Line 1: expected key = value, got "x"');
    expect(() => new Settings('x [a]')).toThrow('Line 1: expected key = value, got "x [a]"');
    expect(new Settings('[a] = 1').text('', '[A]')).toBe('1');
  });

  test('a file of nothing has nothing', () => {
    const settings = new Settings('');
    expect(settings.sections()).toEqual([]);
    expect(settings.keys('')).toEqual([]);
    expect(settings.keys('other')).toEqual([]);
    expect(settings.text('other', 'k')).toBe('');
  });
});

describe('values', () => {
  const settings = new Settings(
    '[s]\nn = -12\nf = 0.5\nbad = 12px\nworse = x12\ndot = 1.\nnone =\nfar = 12.25\na = YES\nb = True\nc = 1\nd = no\ne = ${t.u.v}${t.w}|${}|\n' +
      'loop = ${loop}${n}\n[t]\nu.v = two\nw = ${x}\nx = y',
  );

  test('numbers', () => {
    expect([settings.number('s', 'n', 1), settings.number('s', 'f', 1), settings.number('s', 'far', 1)]).toEqual([-12, 0.5, 12.25]);
    expect(settings.number('s', 'none', 9)).toBe(9);
    expect(() => settings.number('S', 'Bad', 1)).toThrow('Expected a number in S.Bad, got "12px"');
    expect(() => settings.number('s', 'worse', 1)).toThrow('Expected a number in s.worse, got "x12"');
    expect(() => settings.number('s', 'dot', 1)).toThrow('Expected a number in s.dot, got "1."');
  });

  test('flags', () => {
    expect(['a', 'b', 'c', 'd', 'none', 'gone'].map((key) => settings.flag('s', key))).toEqual([true, true, true, false, false, false]);
    expect(new Settings('k = oN').flag('', 'k')).toBe(true);
  });

  test('what is filled in is not searched again', () => {
    expect(settings.text('s', 'e')).toBe('two${x}||');
    expect(settings.text('s', 'loop')).toBe('${loop}${n}-12');
  });
});
