import { describe, expect, test } from 'vitest';
import { busy, idleMinutes, peak } from './program.js';

const m = (from: number, to: number) => ({ from, to });

describe('peak', () => {
  test('counts meetings at the same time', () => {
    expect(peak([m(540, 600), m(560, 620), m(570, 580), m(700, 760)])).toEqual({ rooms: 3, at: 570 });
  });

  test('a room is free as soon as a meeting ends', () => {
    expect(peak([m(540, 600), m(600, 660)])).toEqual({ rooms: 1, at: 540 });
  });

  test('of no meetings there is none', () => {
    expect(peak([])).toBeNull();
  });

  test('1,000 meetings in a row', () => {
    const meetings = Array.from({ length: 1000 }, (_, at) => m(at * 10, at * 10 + 25));
    expect(peak(meetings)).toEqual({ rooms: 3, at: 20 });
  });
});

describe('busy and idle', () => {
  test('meetings that overlap or touch make one stretch', () => {
    expect(busy([m(700, 760), m(560, 620), m(540, 600), m(620, 640)])).toEqual([m(540, 640), m(700, 760)]);
  });

  test('counts the minutes without a meeting', () => {
    expect(idleMinutes([m(500, 560), m(600, 630)], m(540, 660))).toBe(70);
  });
});
