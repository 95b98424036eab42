import { describe, expect, test } from 'vitest';
import { convert, decimalsOf, formatMoney, parseMoney, share } from './program.js';

const sharedOut = (minor: number, ...weights: number[]) => share({ minor, currency: 'KWD' }, weights).map((part) => part.minor);

describe('parseMoney', () => {
  test('reads with the decimals of the currency', () => {
    const rows: [string, string, number][] = [
      ['0', 'EUR', 0],
      ['-0.00', 'EUR', 0],
      ['7', 'JPY', 7],
      ['-812', 'KRW', -812],
      ['1.005', 'KWD', 1005],
      ['0.01', 'CHF', 1],
      ['20.3', 'TND', 20_300],
    ];
    for (const [text, currency, minor] of rows) expect(parseMoney(text, currency)).toEqual({ minor, currency });
  });

  test('refuses everything else', () => {
    const rows = [
      ['', 'EUR'],
      ['1.005', 'EUR'],
      ['1.', 'EUR'],
      ['.5', 'EUR'],
      ['1,50', 'EUR'],
      ['5 EUR', 'EUR'],
      ['+5', 'EUR'],
      ['9.0', 'KRW'],
      ['1.0000', 'KWD'],
    ] as const;
    for (const [text, currency] of rows) {
      expect(() => parseMoney(text, currency)).toThrow(new RangeError(`Not an amount in ${currency}: ${text}`));
    }
  });
});

describe('formatMoney', () => {
  test('writes all decimals of the currency', () => {
    const rows: [number, string, string][] = [
      [0, 'EUR', '0.00 EUR'],
      [7, 'GBP', '0.07 GBP'],
      [123_456, 'EUR', '1234.56 EUR'],
      [-10, 'KRW', '-10 KRW'],
      [0, 'JPY', '0 JPY'],
      [99, 'KWD', '0.099 KWD'],
      [-4500, 'TND', '-4.500 TND'],
    ];
    for (const [minor, currency, text] of rows) expect(formatMoney({ minor, currency })).toBe(text);
  });
});

test('decimals', () => {
  expect(['EUR', 'JPY', 'KRW', 'KWD', 'toString'].map(decimalsOf)).toEqual([2, 0, 0, 3, 2]);
});

describe('convert', () => {
  test.each([
    [2000, 'EUR', 'CHF', 0.75, 1500],
    [57, 'EUR', 'USD', 0.5, 29],
    [1500, 'KWD', 'EUR', 3, 450],
    [80, 'KRW', 'JPY', 0.125, 10],
    [-500, 'JPY', 'KWD', 0.002, -1000],
    [250, 'TND', 'KWD', 0.5, 125],
    [50, 'EUR', 'JPY', 1, 1],
    [-50, 'EUR', 'JPY', 1, -1],
    [-149, 'EUR', 'JPY', 1, -1],
    [49, 'EUR', 'KRW', 1, 0],
    [-25, 'USD', 'GBP', 0.1, -3],
    [-7, 'EUR', 'CHF', 0.5, -4],
  ])('%i %s to %s at %d', (minor, from, to, rate, expected) => {
    expect(convert({ minor, currency: from }, to, rate)).toEqual({ minor: expected, currency: to });
  });
});

describe('share', () => {
  test('what is left over goes to the first, one each', () => {
    expect(sharedOut(11, 1, 1, 1, 1)).toEqual([3, 3, 3, 2]);
    expect(sharedOut(100, 1, 1, 4)).toEqual([17, 17, 66]);
    expect(sharedOut(2, 1, 1, 1)).toEqual([1, 1, 0]);
  });

  test('refunds are shared out in the same way', () => {
    expect(sharedOut(-11, 1, 1, 1, 1)).toEqual([-3, -3, -3, -2]);
    expect(sharedOut(-1, 5, 5)).toEqual([-1, 0]);
  });

  test('what comes out even', () => {
    expect(sharedOut(60, 1, 2, 3)).toEqual([10, 20, 30]);
    expect(sharedOut(0, 1, 1)).toEqual([0, 0]);
    expect(share({ minor: 9, currency: 'JPY' }, [4])).toEqual([{ minor: 9, currency: 'JPY' }]);
  });
});
