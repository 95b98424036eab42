import { describe, expect, test } from 'vitest';
import { WordSet } from './program.js';

const byLength = (word) => word.length;
const same = () => 5;

describe('a set that only grows', () => {
  test('is empty at first', () => {
    const set = new WordSet();
    expect([set.size, set.capacity, set.words(), set.has('')]).toEqual([0, 8, [], false]);
  });

  test('holds the empty word and words in any script', () => {
    const set = new WordSet();
    for (const word of ['', 'wörd', '語', 'Zebra', 'apple']) set.add(word);
    expect(set.words()).toEqual(['', 'Zebra', 'apple', 'wörd', '語']);
    expect(set.has('語')).toBe(true);
  });

  test('is rebuilt when more than three quarters would be taken', () => {
    const set = new WordSet(same);
    const capacities = [];
    for (let at = 0; at < 13; at += 1) {
      set.add(`word ${at}`);
      capacities.push(set.capacity);
    }
    expect(capacities).toEqual([8, 8, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 32]);
    expect(set.size).toBe(13);
    expect(set.has('word 12')).toBe(true);
    expect(set.has('word 13')).toBe(false);
  });

  test('long words have hashes, too', () => {
    const set = new WordSet();
    const long = 'incomprehensibilities'.repeat(20);
    set.add(long);
    expect(set.has(long)).toBe(true);
    expect(set.has(`${long}s`)).toBe(false);
  });

  test('the search goes on at the start of the table', () => {
    const set = new WordSet(() => 7);
    for (const word of ['x', 'y', 'z']) set.add(word);
    expect([set.delete('y'), set.has('z'), set.words()]).toEqual([true, true, ['x', 'z']]);
  });
});

describe('a set from which words are removed', () => {
  test('a removed word can be added again', () => {
    const set = new WordSet(same);
    set.add('x');
    set.add('y');
    set.delete('x');
    expect([set.add('y'), set.add('x'), set.size]).toEqual([false, true, 2]);
    expect(set.words()).toEqual(['x', 'y']);
  });

  test('keeps its size although dozens of words pass through', () => {
    const set = new WordSet(byLength);
    set.add('');
    for (let length = 1; length <= 60; length += 1) {
      const word = 'x'.repeat(length);
      set.add(word);
      set.delete(word);
    }
    expect([set.size, set.capacity, set.has('never')]).toEqual([1, 8, false]);
  });

  test('many words come, go and come again', () => {
    const set = new WordSet((word) => word.charCodeAt(1));
    for (const letter of 'abcdefgh') set.add(`w${letter}`);
    for (const letter of 'abcdefgh') set.delete(`w${letter}`);
    for (const letter of 'ijklmnop') set.add(`w${letter}`);
    expect(set.delete('never')).toBe(false);
    expect(set.words()).toEqual(['wi', 'wj', 'wk', 'wl', 'wm', 'wn', 'wo', 'wp']);
    expect(set.capacity).toBe(16);
  });
});

describe('growing after removals', () => {
  test('half a table of words is not a reason to double', () => {
    const set = new WordSet((word) => word.charCodeAt(0) - 97);
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f']) set.add(word);
    set.delete('e');
    set.delete('f');
    set.add('g');
    expect([set.capacity, set.words()]).toEqual([8, ['a', 'b', 'c', 'd', 'g']]);
  });
});
