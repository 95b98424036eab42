import { expect, test } from 'vitest';
import { groupAnagrams } from './program.js';

/** Another set of letters for every number below 1,024. */
const spell = (at) => [...'abcdefghij'].filter((_, bit) => at & (1 << bit)).join('');

test('no words make no groups', () => {
  expect(groupAnagrams([])).toEqual([]);
});

test('the empty word is a word', () => {
  expect(groupAnagrams(['', 'a', ''])).toEqual([['', ''], ['a']]);
});

test('a word that comes twice stands there twice', () => {
  expect(groupAnagrams(['tea', 'eat', 'tea', 'ten'])).toEqual([['tea', 'eat', 'tea'], ['ten']]);
});

test('words of different lengths are no anagrams', () => {
  expect(groupAnagrams(['ab', 'abc', 'b', 'cab'])).toEqual([['ab'], ['abc', 'cab'], ['b']]);
});

test('groups stand in the order of their first words, with words as they were written', () => {
  expect(groupAnagrams(['b', 'Ba', 'a', 'aB', 'B'])).toEqual([['b', 'B'], ['Ba', 'aB'], ['a']]);
});

test('1,000 words, and each of them backwards', () => {
  const words = Array.from({ length: 1000 }, (_, at) => spell(at + 20));
  const backwards = words.map((word) => [...word].reverse().join(''));
  expect(groupAnagrams([...words, ...backwards])).toEqual(words.map((word, at) => [word, backwards[at]]));
});
