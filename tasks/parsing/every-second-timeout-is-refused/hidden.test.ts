import { describe, expect, test } from 'vitest';
import { createDurations } from './program.js';

describe('parse', () => {
  const units: [string, number][] = [
    ['1w', 604_800_000],
    ['1d', 86_400_000],
    ['1h', 3_600_000],
    ['1m', 60_000],
    ['1s', 1000],
    ['1ms', 1],
  ];

  test('knows all units, one after the other', () => {
    const durations = createDurations();
    for (const [text, ms] of units) expect(durations.parse(text)).toBe(ms);
  });

  test('the same text gives the same result each time', () => {
    const durations = createDurations();
    expect([1, 2, 3, 4].map(() => durations.parse('12m'))).toEqual([720_000, 720_000, 720_000, 720_000]);
  });

  test('adds parts up in any order', () => {
    const durations = createDurations();
    expect(durations.parse('10ms  3s 1h 2s')).toBe(3_605_010);
  });

  test('takes fractions and rounds halves up', () => {
    const durations = createDurations();
    expect(durations.parse('0.5ms')).toBe(1);
    expect(durations.parse('0.25ms0.24ms')).toBe(0);
    expect(durations.parse('12.125s')).toBe(12_125);
  });

  test('a refused text leaves the next one alone', () => {
    const durations = createDurations();
    expect(() => durations.parse('7s?')).toThrow('Expected a duration such as 1h30m, got "7s?"');
    expect(durations.parse('7s')).toBe(7000);
  });

  test('refuses everything else', () => {
    const durations = createDurations();
    const wrong = ['5', '5 s', '.5s', '5.s', '-5s', 's', '5S', '5s x', 'x5s', '5s,5s', ' ', '1h30', '\t1s', '1y', '1..5s', '1.2.3s'];
    for (const text of wrong) {
      expect(() => durations.parse(text)).toThrow(`Expected a duration such as 1h30m, got "${text}"`);
    }
  });
});

describe('parseAll', () => {
  test('reports what it cannot read and goes on', () => {
    const durations = createDurations();
    expect(durations.parseAll({ a: '1s', b: '5x', c: '3s', d: '', e: '20ms' })).toEqual({
      values: { a: 1000, c: 3000, e: 20 },
      errors: [
        'b: Expected a duration such as 1h30m, got "5x"',
        'd: Expected a duration such as 1h30m, got ""',
      ],
    });
  });

  test('an empty block is empty', () => {
    const durations = createDurations();
    expect(durations.parseAll({})).toEqual({ values: {}, errors: [] });
  });
});

describe('format', () => {
  test('leaves zero parts out', () => {
    const durations = createDurations();
    expect(durations.format(187_200_010)).toBe('2d4h10ms');
    expect(durations.format(60_001)).toBe('1m1ms');
    expect(durations.format(59_999)).toBe('59s999ms');
  });

  test('counts days and never weeks', () => {
    const durations = createDurations();
    expect(durations.format(1_209_600_000)).toBe('14d');
  });

  test('what it writes can be read', () => {
    const durations = createDurations();
    expect(durations.parse(durations.format(93_784_005))).toBe(93_784_005);
    expect(durations.parse(durations.format(3_600_000))).toBe(3_600_000);
  });
});

test('each reader has its own calendar', () => {
  const office = createDurations({ hoursPerDay: 7.5 });
  const shop = createDurations({ daysPerWeek: 6 });
  expect(office.parse('2d')).toBe(54_000_000);
  expect(shop.parse('2d')).toBe(172_800_000);
  expect(shop.parse('1w 1h')).toBe(522_000_000);
  expect(office.parse('1w')).toBe(189_000_000);
  expect(office.format(57_600_000)).toBe('2d1h');
});
