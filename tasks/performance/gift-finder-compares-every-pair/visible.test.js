import { expect, test } from 'vitest';
import { findPair } from './program.js';

test('finds two articles for the voucher', () => {
  expect(findPair([700, 1100, 1500, 200], 1700)).toEqual([2, 3]);
});

test('takes the pair that is complete first', () => {
  expect(findPair([100, 400, 300, 200, 100], 500)).toEqual([0, 1]);
});

test('does not take one article twice', () => {
  expect(findPair([250, 100], 500)).toBeNull();
  expect(findPair([250, 100, 250], 500)).toEqual([0, 2]);
});

test('says when nothing fits', () => {
  expect(findPair([100, 200, 300], 1000)).toBeNull();
});

test('a catalogue of 5,000 articles in which the last two fit', () => {
  const prices = Array.from({ length: 4998 }, (_, at) => 100 + at);
  expect(findPair([...prices, 20_001, 30_002], 50_003)).toEqual([4998, 4999]);
});
