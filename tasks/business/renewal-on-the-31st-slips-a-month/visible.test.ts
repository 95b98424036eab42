import { expect, test } from 'vitest';
import { isDay, renewal, renewalsUntil } from './program.js';

test('renews on the same day of the next month', () => {
  expect(renewal('2025-03-12', 1, 'month')).toBe('2025-04-12');
});

test('a start on the 31st renews on the last day of February', () => {
  expect(renewal('2025-01-31', 1, 'month')).toBe('2025-02-28');
});

test('renews a quarter later', () => {
  expect(renewal('2024-11-05', 1, 'quarter')).toBe('2025-02-05');
});

test('lists the renewals of half a year', () => {
  expect(renewalsUntil('2025-01-31', 'month', '2025-06-30')).toEqual([
    '2025-02-28',
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
  ]);
});

test('knows which days exist', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('12 March')).toBe(false);
});

test('refuses a start that is no day', () => {
  expect(() => renewal('2025-02-30', 1, 'month')).toThrow(new RangeError('Expected a day, got 2025-02-30'));
});
