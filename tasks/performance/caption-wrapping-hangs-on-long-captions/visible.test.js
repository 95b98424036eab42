import { describe, expect, test } from 'vitest';
import { badness, justify, wrap } from './program.js';

describe('wrap', () => {
  test('evens the lines out', () => {
    expect(wrap(['aaa', 'bb', 'cc', 'ddddd'], 6)).toEqual(['aaa', 'bb cc', 'ddddd']);
  });

  test('fills a line exactly', () => {
    expect(wrap(['to', 'be', 'or', 'not'], 8)).toEqual(['to be or', 'not']);
  });

  test('keeps a short caption on one line', () => {
    expect(wrap(['a', 'red', 'fox'], 20)).toEqual(['a red fox']);
    expect(wrap([], 20)).toEqual([]);
  });

  test('refuses words that do not fit', () => {
    expect(() => wrap(['a', 'hippopotamus'], 5)).toThrow('Expected words of at most 5 characters, got hippopotamus');
  });

  test('a caption of 60 words', () => {
    const lines = wrap(Array.from({ length: 60 }, (_, at) => 'x'.repeat((at % 5) + 1)), 25);
    expect(lines.length).toBe(10);
    expect(badness(lines, 25)).toBe(13);
  });
});

describe('justify', () => {
  test('widens the gaps', () => {
    expect(justify(['to be or', 'not to', 'be'], 10)).toEqual(['to  be  or', 'not     to', 'be']);
  });
});
