import { describe, expect, test } from 'vitest';
import { advice, chord, frequencyOf, nearest } from './program.js';

describe('frequencies', () => {
  test.each([
    ['C2', 65.41],
    ['B6', 1975.53],
    ['F#3', 185],
    ['D#5', 622.25],
    ['A2', 110],
    ['G#4', 415.3],
    ['A#4', 466.16],
    ['C#6', 1108.73],
    ['F2', 87.31],
  ])('%s', (name, hz) => {
    expect(frequencyOf(name)).toBe(hz);
  });

  test.each(['C1', 'C7', 'Bb4', 'a4', '', 'E#4', 'A'])('%j is unknown', (name) => {
    expect(() => frequencyOf(name)).toThrow(RangeError);
    expect(() => advice(100, name)).toThrow(`Unknown note: ${name}`);
  });
});

describe('nearest', () => {
  test.each([
    [82.41, { name: 'E2', cents: 0 }],
    [261.63, { name: 'C4', cents: 0 }],
    [452, { name: 'A4', cents: 47 }],
    [454, { name: 'A#4', cents: -46 }],
    [64, { name: 'C2', cents: -38 }],
    [2030, { name: 'B6', cents: 47 }],
  ])('of %d', (hz, reading) => {
    expect(nearest(hz)).toEqual(reading);
  });

  test.each([63, 2050, 0, -440, Number.NaN, Number.POSITIVE_INFINITY])('nothing for %d', (hz) => {
    expect(nearest(hz)).toBe(null);
  });

  test('the edge of the range', () => {
    expect(nearest(65.41 * 2 ** (-50 / 1200))).toEqual({ name: 'C2', cents: -50 });
    expect(nearest(65.41 * 2 ** (-51 / 1200))).toBe(null);
  });
});

describe('advice', () => {
  test('five cents are near enough', () => {
    expect(advice(440 * 2 ** (5 / 1200), 'A4')).toBe('in tune');
    expect(advice(440 * 2 ** (6 / 1200), 'A4')).toBe('tune down');
    expect(advice(440 * 2 ** (-5 / 1200), 'A4')).toBe('in tune');
    expect(advice(440 * 2 ** (-6 / 1200), 'A4')).toBe('tune up');
  });
});

describe('chord', () => {
  test('sorted by pitch', () => {
    expect(chord(['B6', 'C2', 'A4', 'C2'])).toEqual([65.41, 440, 1975.53]);
    expect(chord([])).toEqual([]);
  });

  test('one unknown note spoils it', () => {
    expect(() => chord(['A4', 'X'])).toThrow('Unknown note: X');
  });
});
