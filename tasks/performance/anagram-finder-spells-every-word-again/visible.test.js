import { expect, test } from 'vitest';
import { groupAnagrams } from './program.js';

/** Another set of letters for every number below 1,024. */
const spell = (at) => [...'abcdefghij'].filter((_, bit) => at & (1 << bit)).join('');

test('puts anagrams together', () => {
  expect(groupAnagrams(['listen', 'cat', 'silent', 'act', 'dog'])).toEqual([['listen', 'silent'], ['cat', 'act'], ['dog']]);
});

test('upper and lower case are the same letter', () => {
  expect(groupAnagrams(['Dusty', 'study', 'A', 'a'])).toEqual([
    ['Dusty', 'study'],
    ['A', 'a'],
  ]);
});

test('a letter counts as often as it is there', () => {
  expect(groupAnagrams(['aab', 'abb', 'baa'])).toEqual([['aab', 'baa'], ['abb']]);
});

test('1,000 words without a partner', () => {
  const words = Array.from({ length: 1000 }, (_, at) => spell(at));
  const alone = words.map((word) => [word]);
  expect(groupAnagrams(words)).toEqual(alone);
});
