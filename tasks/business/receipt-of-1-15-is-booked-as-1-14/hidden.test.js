import { describe, expect, test } from 'vitest';
import { fromCents, toCents, total } from './program.js';

describe('toCents', () => {
  test.each([
    ['0.29', 29],
    ['0.57', 57],
    ['8.2', 820],
    ['1.10', 110],
    ['19.99', 1999],
    ['-2.30', -230],
    ['-4.60', -460],
    [' 1,000,000.01 ', 100000001],
    ['0', 0],
  ])('%j', (text, cents) => {
    expect(toCents(text)).toBe(cents);
  });

  test.each(['', 'abc', '1.', '.5', '--1', '1.2.3', '1e3', '1.234', 'x5', '5 1'])('%j is no amount', (text) => {
    expect(() => toCents(text)).toThrow(`Not an amount: ${text}`);
  });

  test('quotes the text as it was given', () => {
    expect(() => toCents(' 1,0x ')).toThrow(new Error('Not an amount:  1,0x '));
  });
});

describe('fromCents', () => {
  test.each([
    [0, '0.00'],
    [99, '0.99'],
    [100, '1.00'],
    [123456789, '1234567.89'],
    [-7, '-0.07'],
  ])('%i', (cents, text) => {
    expect(fromCents(cents)).toBe(text);
  });
});

describe('total', () => {
  test('of no receipts is nothing', () => {
    expect(total([])).toBe('0.00');
  });

  test('of many small receipts', () => {
    expect(total([{ amount: '0.29' }, { amount: '0.58' }, { amount: '1.13' }, { amount: '-0.50' }])).toBe('1.50');
  });

  test('counts what was not rejected', () => {
    expect(total([{ amount: '3', rejected: false }, { amount: '4', rejected: true }, { amount: '0.25' }])).toBe('3.25');
  });
});
