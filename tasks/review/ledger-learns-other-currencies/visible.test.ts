import { describe, expect, test } from 'vitest';
import { convert, decimalsOf, formatMoney, parseMoney, share } from './program.js';

const minors = (parts: readonly { minor: number }[]) => parts.map(({ minor }) => minor);

describe('texts', () => {
  test('reads amounts', () => {
    expect(parseMoney('12.5', 'EUR')).toEqual({ minor: 1250, currency: 'EUR' });
    expect(parseMoney('-3', 'KWD')).toEqual({ minor: -3000, currency: 'KWD' });
  });

  test('refuses what the currency does not have', () => {
    expect(() => parseMoney('100.5', 'JPY')).toThrow(new RangeError('Not an amount in JPY: 100.5'));
  });

  test('writes amounts', () => {
    expect(formatMoney({ minor: -5, currency: 'EUR' })).toBe('-0.05 EUR');
    expect(formatMoney({ minor: 1200, currency: 'JPY' })).toBe('1200 JPY');
    expect(decimalsOf('TND')).toBe(3);
  });
});

describe('convert', () => {
  test('from euros', () => {
    expect(convert({ minor: 1000, currency: 'EUR' }, 'JPY', 160)).toEqual({ minor: 1600, currency: 'JPY' });
  });

  test('from other currencies', () => {
    expect(convert({ minor: 3000, currency: 'JPY' }, 'EUR', 0.25)).toEqual({ minor: 75_000, currency: 'EUR' });
  });

  test('halves go away from zero', () => {
    expect(convert({ minor: 25, currency: 'EUR' }, 'USD', 0.5).minor).toBe(13);
    expect(convert({ minor: -25, currency: 'EUR' }, 'USD', 0.5).minor).toBe(-13);
  });
});

describe('share', () => {
  test('in equal parts', () => {
    expect(minors(share({ minor: 1000, currency: 'EUR' }, [1, 1, 1]))).toEqual([334, 333, 333]);
  });

  test('no unit too many', () => {
    expect(minors(share({ minor: 500, currency: 'JPY' }, [1, 2]))).toEqual([167, 333]);
    expect(minors(share({ minor: 5, currency: 'EUR' }, [3, 3]))).toEqual([3, 2]);
  });
});
