import { expect, test } from 'vitest';
import { fromCents, toCents, total } from './program.js';

test('reads amounts', () => {
  expect(toCents('12.50')).toBe(1250);
  expect(toCents('7')).toBe(700);
});

test('reads 1.15 and 4.35', () => {
  expect(toCents('1.15')).toBe(115);
  expect(toCents('4.35')).toBe(435);
});

test('drops commas', () => {
  expect(toCents('1,234.5')).toBe(123450);
});

test('refuses more than two decimals', () => {
  expect(() => toCents('12.345')).toThrow(new Error('Not an amount: 12.345'));
});

test('writes cents', () => {
  expect(fromCents(5)).toBe('0.05');
  expect(fromCents(-1205)).toBe('-12.05');
});

test('adds receipts up', () => {
  expect(total([{ amount: '1.15' }, { amount: '2.50' }, { amount: '9.00', rejected: true }])).toBe('3.65');
});
