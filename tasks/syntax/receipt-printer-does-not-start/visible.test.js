import { expect, test } from 'vitest';
import { money, printReceipt, row } from './program.js';

test('writes money', () => {
  expect(money(1234)).toBe('12.34');
  expect(money(-5)).toBe('-0.05');
});

test('fills a row', () => {
  expect(row('Tea', '1.20')).toBe('Tea                         1.20');
});

test('prints a receipt', () => {
  const receipt = printReceipt({
    shop: 'Corner Shop',
    lines: [
      { name: 'Bread', quantity: 1, unitCents: 320 },
      { name: 'Apples', quantity: 4, unitCents: 55 },
    ],
  });
  expect(receipt).toEqual([
    '          Corner Shop',
    '================================',
    'Bread                       3.20',
    'Apples                      2.20',
    '  4 x 0.55',
    '--------------------------------',
    'TOTAL                       5.40',
    '5 items',
  ]);
});

test('gives change', () => {
  const receipt = printReceipt({ shop: 'S', lines: [{ name: 'Milk', quantity: 1, unitCents: 99 }], paidCents: 200 });
  expect(receipt.slice(-3)).toEqual(['Paid                        2.00', 'Change                      1.01', '1 item']);
});
