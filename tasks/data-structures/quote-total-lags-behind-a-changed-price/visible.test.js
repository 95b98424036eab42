import { describe, expect, test, vi } from 'vitest';
import { createSheet } from './program.js';

function quote() {
  const sheet = createSheet();
  sheet.set('price', 100);
  sheet.set('quantity', 2);
  sheet.define('net', ['price', 'quantity'], (price, quantity) => price * quantity);
  return sheet;
}

describe('sheet', () => {
  test('computes cells from others', () => {
    const sheet = quote();
    expect(sheet.get('net')).toBe(200);
    sheet.set('quantity', 5);
    expect(sheet.get('net')).toBe(500);
  });

  test('a chain of cells follows a change', () => {
    const sheet = quote();
    sheet.define('tax', ['net'], (net) => net / 5);
    sheet.define('total', ['tax'], (tax) => tax * 6);
    sheet.set('price', 10);
    expect([sheet.get('net'), sheet.get('tax'), sheet.get('total')]).toEqual([20, 4, 24]);
  });

  test('the total of a quote with a discount agrees with its lines', () => {
    const sheet = quote();
    sheet.define('discount', ['net'], (net) => net / 10);
    sheet.define('taxable', ['net', 'discount'], (net, discount) => net - discount);
    sheet.define('tax', ['taxable'], (taxable) => taxable / 5);
    sheet.define('total', ['net', 'discount', 'tax'], (net, discount, tax) => net - discount + tax);
    sheet.set('price', 1000);
    expect(sheet.get('tax')).toBe(360);
    expect(sheet.get('total')).toBe(2160);
  });

  test('tells which values have changed', () => {
    const sheet = quote();
    const listener = vi.fn();
    sheet.subscribe(listener);
    sheet.set('price', 300);
    expect(listener.mock.calls).toEqual([
      [
        [
          { name: 'net', before: 200, after: 600 },
          { name: 'price', before: 100, after: 300 },
        ],
      ],
    ]);
  });

  test('takes the values of a batch at its end', () => {
    const sheet = quote();
    const seen = sheet.batch(() => {
      sheet.set('price', 7);
      sheet.set('quantity', 3);
      return sheet.get('price');
    });
    expect(seen).toBe(100);
    expect(sheet.get('net')).toBe(21);
  });

  test('refuses circles and unknown cells', () => {
    const sheet = quote();
    expect(() => sheet.define('price', ['net'], (net) => net)).toThrow('Circular reference: price');
    expect(() => sheet.get('gross')).toThrow('Unknown cell: gross');
  });
});
