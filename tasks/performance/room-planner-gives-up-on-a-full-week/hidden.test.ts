import { describe, expect, test } from 'vitest';
import { busy, idleMinutes, peak } from './program.js';

const span = (from: number, to: number) => ({ from, to });

describe('peak', () => {
  test('is the first of several', () => {
    expect(peak([span(50, 60), span(10, 20), span(15, 30), span(55, 70)])).toEqual({ rooms: 2, at: 15 });
  });

  test('meetings that begin together count together', () => {
    expect(peak([span(5, 9), span(5, 6), span(0, 5), span(5, 7)])).toEqual({ rooms: 3, at: 5 });
  });

  test('one long meeting under many short ones', () => {
    expect(peak([span(0, 100), span(10, 11), span(11, 12), span(12, 13)])).toEqual({ rooms: 2, at: 10 });
    expect(peak([span(3, 4)])).toEqual({ rooms: 1, at: 3 });
  });

  test('numbers of different length sort as numbers', () => {
    expect(peak([span(100, 120), span(9, 101), span(20, 100), span(1000, 1001)])).toEqual({ rooms: 2, at: 20 });
    expect(peak([span(9, 10), span(8, 100), span(99, 101)])).toEqual({ rooms: 2, at: 9 });
  });

  test('800 meetings that all take place around noon', () => {
    const meetings = Array.from({ length: 800 }, (_, at) => span(at, 1600 - at));
    expect(peak(meetings)).toEqual({ rooms: 800, at: 799 });
  });

  test('900 meetings in no order', () => {
    const meetings = Array.from({ length: 900 }, (_, at) => ((at * 367) % 900) * 4).map((from) => span(from, from + 42));
    expect(peak(meetings)).toEqual({ rooms: 11, at: 40 });
  });
});

describe('busy', () => {
  test('a meeting within another adds nothing', () => {
    expect(busy([span(1, 50), span(2, 3), span(40, 45)])).toEqual([span(1, 50)]);
    expect(busy([])).toEqual([]);
  });

  test('leaves the meetings as they were', () => {
    const meetings = [span(5, 8), span(1, 6)];
    busy(meetings).push(span(0, 0));
    peak(meetings);
    expect(meetings).toEqual([span(5, 8), span(1, 6)]);
  });
});

describe('idleMinutes', () => {
  test('meetings outside the opening hours do not count', () => {
    expect(idleMinutes([span(0, 10), span(90, 99)], span(20, 80))).toBe(60);
    expect(idleMinutes([span(0, 99)], span(20, 80))).toBe(0);
    expect(idleMinutes([], span(20, 80))).toBe(60);
    expect(idleMinutes([span(70, 99), span(15, 30)], span(20, 80))).toBe(40);
  });
});
