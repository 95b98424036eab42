import { expect, test } from 'vitest';
import { advice, chord, frequencyOf, nearest } from './program.js';

test('knows the concert pitch', () => {
  expect(frequencyOf('A4')).toBe(440);
  expect(frequencyOf('C4')).toBe(261.63);
});

test('finds the nearest note', () => {
  expect(nearest(445)).toEqual({ name: 'A4', cents: 20 });
  expect(nearest(30)).toBe(null);
});

test('advises', () => {
  expect(advice(330.5, 'E4')).toBe('in tune');
  expect(advice(320, 'E4')).toBe('tune up');
  expect(advice(340, 'E4')).toBe('tune down');
});

test('a chord has its notes once', () => {
  expect(chord(['E4', 'C4', 'E4', 'G4'])).toEqual([261.63, 329.63, 392]);
});

test('refuses an unknown note', () => {
  expect(() => frequencyOf('H4')).toThrow('Unknown note: H4');
});
