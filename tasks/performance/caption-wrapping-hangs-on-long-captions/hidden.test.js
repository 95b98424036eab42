import { describe, expect, test } from 'vitest';
import { badness, justify, wrap } from './program.js';

describe('wrap', () => {
  test('of equal badness the fuller first line wins', () => {
    expect(wrap(['aa', 'b', 'cc', 'dddd'], 4)).toEqual(['aa b', 'cc', 'dddd']);
    expect(wrap(['a', 'b', 'c', 'd'], 3)).toEqual(['a b', 'c d']);
    expect(wrap(['a', 'b', 'c'], 5)).toEqual(['a b c']);
    expect(wrap(['a', 'b', 'cc', 'd', 'e', 'ffff'], 4)).toEqual(['a b', 'cc', 'd e', 'ffff']);
  });

  test('the last line may be as short as it likes', () => {
    expect(wrap(['one', 'two', 'three', 'eleven', 'x'], 9)).toEqual(['one two', 'three', 'eleven x']);
    expect(wrap(['a', 'bb', 'ccc', 'dddd', 'eeeee'], 7)).toEqual(['a bb', 'ccc', 'dddd', 'eeeee']);
  });

  test('words as wide as the column stand alone', () => {
    expect(wrap(['abc', 'def', 'ghi'], 3)).toEqual(['abc', 'def', 'ghi']);
    expect(wrap(['solo'], 4)).toEqual(['solo']);
  });

  test('names the first word that is too long', () => {
    expect(() => wrap(['ok', 'long', 'longer'], 3)).toThrow(RangeError);
    expect(() => wrap(['ok', 'long', 'longer'], 3)).toThrow('Expected words of at most 3 characters, got long');
    expect(() => wrap(['', 'q'], 0)).toThrow('Expected words of at most 0 characters, got q');
  });

  test('48 words of one letter', () => {
    const lines = wrap(Array.from({ length: 48 }, () => 'w'), 15);
    expect(lines).toEqual(Array.from({ length: 6 }, () => 'w w w w w w w w'));
  });

  test('a paragraph in a wide column', () => {
    const words = Array.from({ length: 55 }, (_, at) => 'abcdefghij'.slice(0, ((at * 7) % 9) + 2));
    const lines = wrap(words, 40);
    expect(lines.join(' ')).toBe(words.join(' '));
    expect([lines.length, badness(lines, 40)]).toEqual([11, 268]);
  });
});

describe('badness', () => {
  test('adds squares up, without the last line', () => {
    expect(badness(['abc', 'a', ''], 5)).toBe(20);
    expect(badness(['a'], 9)).toBe(0);
    expect(badness([], 9)).toBe(0);
  });
});

describe('justify', () => {
  test('spaces left over go to the left', () => {
    expect(justify(['a b c d', 'z'], 12)).toEqual(['a   b   c  d', 'z']);
    expect(justify(['a b c', 'z'], 6)).toEqual(['a  b c', 'z']);
  });

  test('single words and last lines stay', () => {
    expect(justify(['abc', 'd e'], 6)).toEqual(['abc', 'd e']);
    expect(justify([], 6)).toEqual([]);
  });

  test('a full line stays', () => {
    expect(justify(['ab cd', 'ef'], 5)).toEqual(['ab cd', 'ef']);
  });
});
