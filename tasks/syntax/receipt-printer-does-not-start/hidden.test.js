import { describe, expect, test } from 'vitest';
import { money, printReceipt, row } from './program.js';

describe('money', () => {
  test.each([
    [0, '0.00'],
    [7, '0.07'],
    [100, '1.00'],
    [-250, '-2.50'],
    [1000000, '10000.00'],
  ])('%i', (cents, text) => {
    expect(money(cents)).toBe(text);
  });
});

describe('row', () => {
  test('a name that just fits', () => {
    expect(row('abcdefghijklmnopqrstuvwxyz1', '9.99')).toBe('abcdefghijklmnopqrstuvwxyz1 9.99');
  });

  test('a name that does not', () => {
    expect(row('abcdefghijklmnopqrstuvwxyz12', '9.99')).toBe('abcdefghijklmnopqrstuvwxyz. 9.99');
  });

  test('nothing on the left', () => {
    expect(row('', '1')).toBe(`${' '.repeat(31)}1`);
  });
});

describe('receipt', () => {
  test('nothing bought', () => {
    expect(printReceipt({ shop: 'Kiosk', lines: [] })).toEqual([
      '             Kiosk',
      '='.repeat(32),
      '-'.repeat(32),
      'TOTAL                       0.00',
      '0 items',
    ]);
  });

  test('with a discount and too little money', () => {
    const lines = [{ name: 'Cheese', quantity: 2, unitCents: 450 }];
    expect(printReceipt({ shop: 'Deli', lines, discountCents: 100, paidCents: 500 })).toEqual([
      '              Deli',
      '='.repeat(32),
      'Cheese                      9.00',
      '  2 x 4.50',
      '-'.repeat(32),
      'Discount                   -1.00',
      'TOTAL                       8.00',
      'Open                        3.00',
      '2 items',
    ]);
  });

  test('paid to the cent', () => {
    const lines = [{ name: 'Salt', quantity: 1, unitCents: 80 }];
    expect(printReceipt({ shop: 'X', lines, paidCents: 80 }).slice(2)).toEqual([
      'Salt                        0.80',
      '-'.repeat(32),
      'TOTAL                       0.80',
      'Paid                        0.80',
      'Change                      0.00',
      '1 item',
    ]);
  });

  test('half a kilo has a price of its own', () => {
    const lines = [{ name: 'Nuts', quantity: 0.5, unitCents: 900 }];
    expect(printReceipt({ shop: 'X', lines }).slice(2, 4)).toEqual(['Nuts                        4.50', '  0.5 x 9.00']);
  });
});
