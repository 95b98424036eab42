import { expect, test } from 'vitest';
import { daysUntil, payday, paydays } from './program.js';

test('a payday in the week', () => {
  expect(payday('2026-03', 10)).toBe('2026-03-10');
});

test('a payday on a Sunday', () => {
  expect(payday('2026-05', 10)).toBe('2026-05-08');
});

test('the last day of a month', () => {
  expect(payday('2026-06', 'last')).toBe('2026-06-30');
});

test('a holiday', () => {
  expect(payday('2026-06', 30, ['2026-06-30'])).toBe('2026-06-29');
});

test('lists a year', () => {
  expect(paydays(2026, 15).slice(0, 4)).toEqual(['2026-01-15', '2026-02-13', '2026-03-13', '2026-04-15']);
});

test('counts the days', () => {
  expect(daysUntil('2026-03-01', '2026-03', 11)).toBe(10);
});

test('refuses other rules', () => {
  expect(() => payday('2026-03', 32)).toThrow(new Error('Bad rule: 32'));
});
