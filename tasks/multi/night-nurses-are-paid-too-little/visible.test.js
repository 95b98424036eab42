import { expect, test } from 'vitest';
import { formatHours, paidMinutes, parseShift, renderSheet, weekSheet } from './program.js';

test('reads a shift', () => {
  expect(parseShift('Mon 08:00-12:30 reception ')).toEqual({ day: 'mon', minutes: 270, note: 'reception' });
});

test('reads a night shift', () => {
  expect(parseShift('fri 22:00-06:00')).toEqual({ day: 'fri', minutes: 480, note: '' });
});

test('refuses what is no shift', () => {
  expect(() => parseShift('mon 8-12')).toThrow('Not a shift: "mon 8-12"');
  expect(() => parseShift('day 08:00-12:00')).toThrow('Not a shift: "day 08:00-12:00"');
});

test('pays every quarter that has begun', () => {
  expect([240, 241, 255].map(paidMinutes)).toEqual([240, 255, 255]);
});

test('does not pay the break of a long shift', () => {
  expect([360, 390, 480].map(paidMinutes)).toEqual([360, 360, 450]);
});

test('sums a week up', () => {
  expect(weekSheet(['tue 08:00-10:00', 'mon 09:00-14:00', '', 'tue 12:00-16:00'])).toEqual({
    days: [
      { day: 'mon', shifts: 1, paid: 300 },
      { day: 'tue', shifts: 2, paid: 360 },
    ],
    total: 660,
    overtime: 0,
  });
});

test('long shifts count in the total as in the days', () => {
  const { days, total } = weekSheet(['wed 07:00-15:30', 'thu 07:00-15:00']);
  expect(days.map(({ paid }) => paid)).toEqual([480, 450]);
  expect(total).toBe(930);
});

test('renders a sheet', () => {
  const days = [
    { day: 'mon', shifts: 1, paid: 300 },
    { day: 'sun', shifts: 2, paid: 725 },
  ];
  expect(renderSheet({ days, total: 1025, overtime: 0 })).toBe('Mon  1 shift  5:00\nSun  2 shifts  12:05\nTotal 17:05');
  expect(formatHours(59)).toBe('0:59');
});
