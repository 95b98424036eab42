import { describe, expect, test } from 'vitest';
import { formatHours, paidMinutes, parseShift, renderSheet, weekSheet } from './program.js';

describe('parseShift', () => {
  test('ends on the following day when it must', () => {
    expect(parseShift('SUN 23:59-00:00').minutes).toBe(1);
    expect(parseShift('sat 07:00-07:00').minutes).toBe(1440);
    expect(parseShift('wed 18:15-18:14').minutes).toBe(1439);
  });

  test('stays on the day when it can', () => {
    expect(parseShift('thu 00:00-23:59').minutes).toBe(1439);
    expect(parseShift('tue 10:20-10:21').minutes).toBe(1);
  });

  test('notes and spaces', () => {
    expect(parseShift('  Wed   09:00-10:00   for Ann - swapped')).toEqual({ day: 'wed', minutes: 60, note: 'for Ann - swapped' });
    expect(parseShift('fri 09:00-10:00 ').note).toBe('');
  });

  test('refuses times and days that there are not', () => {
    const wrong = ['mon 24:00-01:00', 'mon 01:00-24:00', 'mon 01:60-02:00', 'mon 01:00-02:60', 'mo 01:00-02:00', 'x', '', 'on mon 01:00-02:00'];
    for (const line of [...wrong, 'mon 01:00-02:00x', 'mon01:00-02:00', 'mon 1:00-02:00', 'mon 01:00 - 02:00']) {
      expect(() => parseShift(line)).toThrow(`Not a shift: "${line}"`);
    }
  });
});

describe('paidMinutes', () => {
  test('rounds up', () => {
    expect([0, 1, 7, 8, 15, 16, 346].map(paidMinutes)).toEqual([0, 15, 15, 15, 15, 30, 360]);
  });

  test('the break belongs to shifts of more than six hours', () => {
    expect([361, 370, 391, 396].map(paidMinutes)).toEqual([345, 345, 375, 375]);
  });
});

describe('weekSheet', () => {
  test('has the days in their order', () => {
    const lines = ['sun 10:00-11:00', 'sat 10:00-11:00', 'fri 10:00-11:00', 'thu 10:00-11:00', 'wed 10:00-11:00', 'tue 10:00-11:00', 'mon 10:00-11:00'];
    const { days, total } = weekSheet(lines);
    expect(days.map(({ day }) => day).join(' ')).toBe('mon tue wed thu fri sat sun');
    expect(total).toBe(420);
  });

  test('a week of nights', () => {
    const lines = ['mon 21:45-06:15', 'tue 21:45-06:15 late', '   ', 'wed 21:45-06:15', 'thu 21:45-06:15', 'fri 21:45-06:15'];
    const { days, total, overtime } = weekSheet(lines);
    expect(days.map(({ paid }) => paid)).toEqual([480, 480, 480, 480, 480]);
    expect([total, overtime]).toEqual([2400, 90]);
  });

  test('each shift is rounded by itself', () => {
    expect(weekSheet(['mon 08:00-08:01', 'mon 09:00-09:01', 'mon 10:00-10:20'])).toEqual({
      days: [{ day: 'mon', shifts: 3, paid: 60 }],
      total: 60,
      overtime: 0,
    });
  });

  test('overtime begins after the weekly hours', () => {
    const lines = ['sat 06:00-12:00', 'sun 06:00-11:00'];
    expect([11, 10.5, 0].map((hours) => weekSheet(lines, hours).overtime)).toEqual([0, 30, 660]);
    expect(weekSheet([], 0)).toEqual({ days: [], total: 0, overtime: 0 });
  });
});

describe('writing', () => {
  test('hours', () => {
    expect([0, 5, 60, 2310].map(formatHours)).toEqual(['0:00', '0:05', '1:00', '38:30']);
  });

  test('overtime has a line', () => {
    expect(renderSheet(weekSheet(['tue 08:00-15:00', 'tue 20:00-23:10'], 9))).toBe('Tue  2 shifts  9:45\nTotal 9:45\nOvertime 0:45');
    expect(renderSheet({ days: [], total: 0, overtime: 0 })).toBe('Total 0:00');
  });
});
