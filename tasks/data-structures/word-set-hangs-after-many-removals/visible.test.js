import { describe, expect, test } from 'vitest';
import { WordSet } from './program.js';

const byFirstLetter = (word) => word.charCodeAt(0) - 97;

describe('word set', () => {
  test('knows its words', () => {
    const set = new WordSet();
    expect(set.add('colour')).toBe(true);
    expect(set.add('colour')).toBe(false);
    expect(set.has('colour')).toBe(true);
    expect(set.has('color')).toBe(false);
    expect(set.size).toBe(1);
  });

  test('words may share a hash', () => {
    const set = new WordSet(byFirstLetter);
    for (const word of ['bat', 'bee', 'bug']) set.add(word);
    set.delete('bat');
    expect([set.has('bee'), set.has('bug'), set.has('bat')]).toEqual([true, true, false]);
  });

  test('grows', () => {
    const set = new WordSet(byFirstLetter);
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) set.add(word);
    expect(set.words()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(set.capacity).toBe(16);
  });

  test('a lookup comes back after many words came and went', () => {
    const set = new WordSet(byFirstLetter);
    for (const word of ['ant', 'bat', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen']) {
      set.add(word);
      set.delete(word);
    }
    expect(set.has('owl')).toBe(false);
    expect(set.capacity).toBe(8);
  });

  test('a word can be removed once', () => {
    const set = new WordSet();
    set.add('plough');
    expect([set.delete('plough'), set.delete('plough'), set.size]).toEqual([true, false, 0]);
  });
});
