import { expect, test } from 'vitest';
import { DeliveryCalendar } from './program.js';

test('weekdays are open, Sundays and holidays are not', () => {
  const calendar = new DeliveryCalendar({ holidays: ['2026-05-01'] });
  expect(['2026-04-30', '2026-05-01', '2026-05-03'].map((day) => calendar.isOpen(day))).toEqual([true, false, false]);
});

test('Friday is followed by Monday', () => {
  expect(new DeliveryCalendar().after('2026-03-06', 1)).toBe('2026-03-09');
});

test('or by Saturday, for those who work then', () => {
  expect(new DeliveryCalendar({ skipSaturdays: false }).after('2026-03-06', 1)).toBe('2026-03-07');
});

test('promises a parcel', () => {
  const calendar = new DeliveryCalendar();
  expect(calendar.promise({ ordered: '2026-03-03', hour: 9, days: 2 })).toEqual({ leaves: '2026-03-03', arrives: '2026-03-05' });
  expect(calendar.promise({ ordered: '2026-03-05', hour: 15, days: 1 })).toEqual({ leaves: '2026-03-06', arrives: '2026-03-09' });
});

test('counts the open days of a week', () => {
  expect(new DeliveryCalendar().between('2026-03-02', '2026-03-05')).toBe(4);
});

test('refuses days that do not exist', () => {
  expect(() => new DeliveryCalendar().isOpen('2026-02-30')).toThrow(new RangeError('No such day: 2026-02-30'));
});

test('refuses to walk no days', () => {
  expect(() => new DeliveryCalendar().after('2026-03-02', 0)).toThrow(new RangeError('Expected at least 1 day, got 0'));
});
