import { expect, test } from 'vitest';
import { minutesOf, sheet, worked } from './program.js';

test('reads the clock', () => {
  expect(minutesOf('06:30')).toBe(390);
  expect(minutesOf('00:00')).toBe(0);
});

test('refuses what is no time', () => {
  expect(() => minutesOf('6:30')).toThrow(new Error('Not a time: 6:30'));
  expect(() => minutesOf('24:00')).toThrow('Not a time: 24:00');
});

test('a day shift', () => {
  expect(worked({ from: '09:00', to: '17:30' })).toBe(510);
});

test('a night shift with a pause', () => {
  expect(worked({ from: '22:00', to: '06:00', pause: 30 })).toBe(450);
});

test('adds a sheet up', () => {
  expect(
    sheet([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '16:05' },
    ]),
  ).toEqual({ minutes: 425, text: '7 h 05 min', longest: 0 });
});

test('an empty sheet', () => {
  expect(sheet([])).toEqual({ minutes: 0, text: '0 h 00 min', longest: -1 });
});
