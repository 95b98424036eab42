import { describe, expect, test } from 'vitest';
import { parseCron } from './program.js';

describe('fields', () => {
  const field = (index, text) => parseCron(['*', '*', '*', '*', '*'].with(index, text).join(' ')).fields[index];

  test('lists are sorted and without duplicates', () => {
    expect(field(0, '30,5,5-7,59')).toEqual([5, 6, 7, 30, 59]);
    expect(field(4, '7,0,sat')).toEqual([0, 6]);
    expect(field(4, '5-7')).toEqual([0, 5, 6]);
  });

  test('steps', () => {
    expect(field(1, '20/2')).toEqual([20, 22]);
    expect(field(2, '10-20/5')).toEqual([10, 15, 20]);
    expect(field(3, '*/5')).toEqual([1, 6, 11]);
    expect(field(0, '50/12')).toEqual([50]);
  });

  test('names', () => {
    expect(field(3, 'Dec,may')).toEqual([5, 12]);
    expect(field(4, 'Mon-wed')).toEqual([1, 2, 3]);
    const months = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');
    expect(months.map((name) => field(3, name)[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const days = 'sun,mon,tue,wed,thu,fri,sat'.split(',');
    expect(days.map((name) => field(4, name)[0])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('bounds', () => {
    expect([field(0, '0-59').length, field(1, '0-23').length, field(2, '1-31').length, field(3, '1-12').length]).toEqual([60, 24, 31, 12]);
    const wrong = [
      ['60 0 1 1 0', 'Bad minute "60"'],
      ['0 1-24 1 1 0', 'Bad hour "1-24"'],
      ['0 0 0 1 0', 'Bad day "0"'],
      ['0 0 1,32 1 0', 'Bad day "32"'],
      ['0 0 1 13 0', 'Bad month "13"'],
      ['0 0 1 0 0', 'Bad month "0"'],
      ['0 0 1 1 8', 'Bad weekday "8"'],
      ['0 0 1 sun 0', 'Bad month "sun"'],
      ['5-4 0 1 1 0', 'Bad minute "5-4"'],
      ['*/0 0 1 1 0', 'Bad minute "*/0"'],
      ['*/1.5 0 1 1 0', 'Bad minute "*/1.5"'],
      ['*/x5 0 1 1 0', 'Bad minute "*/x5"'],
      ['1/2/3 0 1 1 0', 'Bad minute "1/2/3"'],
      ['1-2-3 0 1 1 0', 'Bad minute "1-2-3"'],
      ['1, 0 1 1 0', 'Bad minute ""'],
      ['-1 0 1 1 0', 'Bad minute "-1"'],
      ['1e1 0 1 1 0', 'Bad minute "1e1"'],
      ['x1 0 1 1 0', 'Bad minute "x1"'],
      ['+1 0 1 1 0', 'Bad minute "+1"'],
    ];
    for (const [expression, message] of wrong) expect(() => parseCron(expression)).toThrow(new Error(message));
  });

  test('spaces of any kind stand between them', () => {
    expect(parseCron('  0\t 12  * * * ').next('2024-03-01T12:00')).toBe('2024-03-02T12:00');
    expect(() => parseCron('0 0 * * * *')).toThrow('Expected 5 fields, got 6');
    expect(() => parseCron('0')).toThrow('Expected 5 fields, got 1');
  });
});

describe('next', () => {
  test('is null when it never comes', () => {
    expect(parseCron('30 4 30,31 feb *').next('2025-03-03T03:03')).toBe(null);
    expect(parseCron('* * 31 jun,sep */1').next('2021-12-31T23:59')).toBe(null);
  });

  test('looks into the eighth year, and no further', () => {
    expect(parseCron('0 0 29 2 *').next('2096-03-01T00:00')).toBe('2104-02-29T00:00');
    expect(parseCron('59 23 31 12 */9').next('2001-12-31T23:59')).toBe('2006-12-31T23:59');
    expect(parseCron('0 0 29 2 */9').next('2004-02-29T00:00')).toBe(null);
  });

  test('goes over the ends of months and years', () => {
    expect(parseCron('0 0 1 * *').next('2023-12-01T00:00')).toBe('2024-01-01T00:00');
    expect(parseCron('5 1 31 * *').next('2024-01-31T01:05')).toBe('2024-03-31T01:05');
    expect(parseCron('9 9 * 1 *').next('2024-01-31T09:09')).toBe('2025-01-01T09:09');
  });

  test('keeps to the weekdays', () => {
    expect(parseCron('0 9 * * mon').next('2024-05-07T00:00')).toBe('2024-05-13T09:00');
    expect(parseCron('0 9 1-7 * mon').next('2024-05-07T10:00')).toBe('2024-05-13T09:00');
    expect(parseCron('0 9 */31 * mon').next('2024-05-07T10:00')).toBe('2024-07-01T09:00');
  });
});

describe('matches', () => {
  test('every field counts', () => {
    const cron = parseCron('5 6 7 8 *');
    const times = ['2024-08-07T06:05', '2024-08-07T06:06', '2024-08-07T05:05', '2024-08-08T06:05', '2024-07-07T06:05'];
    expect(times.map(cron.matches)).toEqual([true, false, false, false, false]);
  });

  test('a star with a step does not restrict the day', () => {
    const cron = parseCron('0 0 */2 * tue');
    expect(['2024-05-07T00:00', '2024-05-14T00:00', '2024-05-09T00:00'].map(cron.matches)).toEqual([true, false, false]);
  });
});
