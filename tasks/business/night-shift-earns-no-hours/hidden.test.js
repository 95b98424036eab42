import { describe, expect, test } from 'vitest';
import { minutesOf, sheet, worked } from './program.js';

describe('minutesOf', () => {
  test.each([
    ['23:59', 1439],
    ['19:07', 1147],
    ['20:00', 1200],
    ['00:01', 1],
  ])('%s', (clock, minutes) => {
    expect(minutesOf(clock)).toBe(minutes);
  });

  test.each(['12:60', '7:00', '07:5', '0700', '', 'a07:00', '07:001', '25:00', '30:00'])('%j is no time', (clock) => {
    expect(() => minutesOf(clock)).toThrow(`Not a time: ${clock}`);
  });
});

describe('worked', () => {
  test.each([
    ['14:00', '14:01', 0, 1],
    ['06:15', '14:45', 45, 465],
    ['23:30', '00:15', 0, 45],
    ['18:00', '00:00', 0, 360],
    ['00:00', '06:00', 0, 360],
    ['08:00', '08:00', 60, 1380],
    ['08:00', '07:59', 0, 1439],
    ['10:00', '10:20', 25, 0],
    ['10:00', '10:20', 20, 0],
  ])('%s to %s less %i', (from, to, pause, minutes) => {
    expect(worked({ from, to, pause })).toBe(minutes);
  });

  test('a wrong time of either kind', () => {
    expect(() => worked({ from: '08:00', to: 'noon' })).toThrow('Not a time: noon');
    expect(() => worked({ from: 'dawn', to: '08:00' })).toThrow('Not a time: dawn');
  });
});

describe('sheet', () => {
  test('finds the longest of nights and days', () => {
    expect(
      sheet([
        { from: '10:00', to: '15:00' },
        { from: '21:00', to: '05:30', pause: 20 },
        { from: '10:00', to: '18:10' },
      ]),
    ).toEqual({ minutes: 1280, text: '21 h 20 min', longest: 1 });
  });

  test('writes minutes with two digits', () => {
    expect(sheet([{ from: '23:00', to: '01:09' }]).text).toBe('2 h 09 min');
    expect(sheet([{ from: '05:00', to: '05:48' }]).text).toBe('0 h 48 min');
  });

  test('a whole week', () => {
    const night = { from: '22:15', to: '06:00' };
    expect(sheet([night, night, night, night, night])).toEqual({ minutes: 2325, text: '38 h 45 min', longest: 0 });
  });
});
