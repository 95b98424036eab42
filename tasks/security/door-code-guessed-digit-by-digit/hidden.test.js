import { describe, expect, test } from 'vitest';
import { createGate } from './program.js';

function counting(codes) {
  const state = { calls: 0 };
  const read = (text) => ({
    length: text.length,
    codeAt(i) {
      if (i >= text.length) throw new RangeError('beyond the end');
      state.calls += 1;
      return text.charCodeAt(i);
    },
  });
  return Object.assign(state, { gate: createGate(codes, read) });
}

describe('reading', () => {
  test.each(['abcd', 'abcx', 'xbcd', 'axxx', 'zzzz'])('%s costs the same', (attempt) => {
    const state = counting({ one: 'abcd', two: 'qrstuv', three: 'm' });
    state.gate.open(attempt);
    expect(state.calls).toBe(24);
  });

  test('each character of the attempt is read once for each code', () => {
    const places = [];
    const gate = createGate({ a: 'xy' }, (text) => ({
      length: text.length,
      codeAt(i) {
        places.push(`${text}:${i}`);
        return text.charCodeAt(i);
      },
    }));
    gate.open('qqq');
    expect(places.filter((place) => place.startsWith('q')).sort()).toEqual(['qqq:0', 'qqq:1', 'qqq:2']);
    expect(places.filter((place) => place.startsWith('xy')).length).toBe(3);
  });

  test.each([[''], ['1234567890123'], [1234], [null], [['a']]])('%j is not read', (attempt) => {
    const state = counting({ one: 'a', two: '1234' });
    expect(state.gate.open(attempt)).toBe(null);
    expect(state.calls).toBe(0);
    expect(state.gate.attempts()).toBe(1);
  });

  test('twelve characters are', () => {
    const state = counting({ long: '123456789012' });
    expect(state.gate.open('123456789012')).toBe('long');
    expect(state.calls).toBe(24);
  });

  test('a shut gate reads nothing', () => {
    const state = counting({ one: 'ab' });
    for (const attempt of ['aa', 'bb', 'ba', 'a', 'b']) state.gate.open(attempt);
    const before = state.calls;
    expect(state.gate.open('ab')).toBe(null);
    expect(state.calls).toBe(before);
    expect(state.gate.attempts()).toBe(6);
  });
});

describe('answers', () => {
  test('any code opens, by its name', () => {
    const { gate } = counting({ one: 'abcd', two: 'abce', three: 'e' });
    expect(['abce', 'e', 'abcd'].map(gate.open)).toEqual(['two', 'three', 'one']);
  });

  test('a code repeated is another one', () => {
    const { gate } = counting({ one: 'ab', two: 'ccc' });
    expect(['abab', 'aba', 'c', 'a', 'ac'].map(gate.open)).toEqual([null, null, null, null, null]);
  });

  test('success begins the count again', () => {
    const { gate } = counting({ one: 'ab' });
    for (const attempt of ['x', 'y', 'z', '']) gate.open(attempt);
    expect(gate.attempts()).toBe(4);
    expect(gate.open('ab')).toBe('one');
    expect(gate.attempts()).toBe(0);
  });

  test('an empty code is refused', () => {
    expect(() => counting({ one: 'x', side: '' })).toThrow('The code of side is empty');
  });

  test('without codes nothing opens', () => {
    expect(counting({}).gate.open('a')).toBe(null);
  });
});
