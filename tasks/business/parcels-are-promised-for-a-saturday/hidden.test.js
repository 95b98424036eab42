import { describe, expect, test } from 'vitest';
import { DeliveryCalendar } from './program.js';

const five = (holidays) => new DeliveryCalendar({ holidays });
const six = (holidays) => new DeliveryCalendar({ holidays, skipSaturdays: false });

describe('isOpen', () => {
  test('on the days of a week', () => {
    const days = ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14'];
    expect(days.map((day) => five().isOpen(day))).toEqual([true, true, true, true, true, false, false]);
    expect(days.map((day) => six().isOpen(day))).toEqual([true, true, true, true, true, true, false]);
  });
});

describe('holidays', () => {
  test('on a Sunday move to Monday', () => {
    expect(five(['2026-11-01']).isOpen('2026-11-02')).toBe(false);
    expect(five(['2026-11-02']).isOpen('2026-11-03')).toBe(true);
  });

  test('on a Sunday and the Monday after it take two days', () => {
    const calendar = six(['2026-04-05', '2026-04-06', '2026-04-12']);
    expect(calendar.next('2026-04-05')).toBe('2026-04-08');
    expect(six(['2026-04-06', '2026-04-05']).next('2026-04-05')).toBe('2026-04-08');
    expect(calendar.next('2026-04-12')).toBe('2026-04-14');
  });

  test('on two Sundays in any order', () => {
    const holidays = ['2026-11-08', '2026-11-01'];
    expect(five(holidays).between('2026-11-01', '2026-11-14')).toBe(8);
    expect(holidays).toEqual(['2026-11-08', '2026-11-01']);
  });

  test('have to exist', () => {
    expect(() => five(['2026-06-31'])).toThrow('No such day: 2026-06-31');
  });
});

describe('next', () => {
  test.each([
    ['2026-08-14', '2026-08-14', '2026-08-14'],
    ['2026-08-15', '2026-08-17', '2026-08-15'],
    ['2026-08-16', '2026-08-17', '2026-08-17'],
  ])('from %s', (day, ofFive, ofSix) => {
    expect([five().next(day), six().next(day)]).toEqual([ofFive, ofSix]);
  });
});

describe('after and before', () => {
  test('cross months and years', () => {
    expect(five(['2026-12-25', '2027-01-01']).after('2026-12-23', 6)).toBe('2027-01-04');
    expect(six(['2026-12-25', '2027-01-01']).after('2026-12-23', 6)).toBe('2026-12-31');
  });

  test('walk backwards', () => {
    expect(five().before('2026-09-14', 3)).toBe('2026-09-09');
    expect(six().before('2026-09-14', 3)).toBe('2026-09-10');
  });

  test.each([0, -1, 1.5])('refuse %d days', (count) => {
    expect(() => five().before('2026-09-14', count)).toThrow(`Expected at least 1 day, got ${count}`);
  });

  test('one day is enough', () => {
    expect(five().before('2026-09-16', 1)).toBe('2026-09-15');
  });
});

describe('promise', () => {
  test('the hour of the cutoff is too late', () => {
    const order = { ordered: '2026-10-07', days: 1 };
    expect(five().promise({ ...order, hour: 14 }).leaves).toBe('2026-10-08');
    expect(five().promise({ ...order, hour: 13 }).leaves).toBe('2026-10-07');
    expect(five().promise({ ...order, hour: 14, cutoff: 16 }).leaves).toBe('2026-10-07');
  });

  test('an order on a Saturday', () => {
    const order = { ordered: '2026-10-10', hour: 8, days: 2 };
    expect(five().promise(order)).toEqual({ leaves: '2026-10-12', arrives: '2026-10-14' });
    expect(six().promise(order)).toEqual({ leaves: '2026-10-10', arrives: '2026-10-13' });
  });

  test('takes at least a day', () => {
    expect(() => five().promise({ ordered: '2026-10-07', hour: 8, days: 0 })).toThrow('Expected at least 1 day, got 0');
  });
});

describe('between', () => {
  test.each([
    ['2026-07-04', '2026-07-04', 0, 1],
    ['2026-07-01', '2026-07-31', 23, 27],
    ['2026-07-08', '2026-07-07', 0, 0],
    ['2026-07-08', '2026-07-08', 1, 1],
  ])('%s and %s', (from, to, ofFive, ofSix) => {
    expect([five().between(from, to), six().between(from, to)]).toEqual([ofFive, ofSix]);
  });

  test('reads both days', () => {
    expect(() => five().between('2026-07-01', 'July')).toThrow('No such day: July');
    expect(() => five().between('2026-00-01', '2026-07-01')).toThrow('No such day: 2026-00-01');
    expect(() => five().between('2026-7-1', '2026-07-02')).toThrow('No such day: 2026-7-1');
  });
});
