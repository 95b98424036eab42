import { describe, expect, test } from 'vitest';
import { applyBest, applyCoupon, preview, totalOf } from './program.js';

const cartOf = (shippingCents, ...lines) => ({
  lines: lines.map(([sku, quantity, unitCents]) => ({ sku, quantity, unitCents })),
  shippingCents,
});
const desk = () => cartOf(2500, ['desk', 1, 19900], ['lamp', 3, 2995]);

describe('percent', () => {
  test('for some skus only', () => {
    const cart = applyCoupon(desk(), { kind: 'percent', percent: 20, skus: ['lamp', 'sofa'] });
    expect(cart.lines).toEqual([
      { sku: 'desk', quantity: 1, unitCents: 19900 },
      { sku: 'lamp', quantity: 3, unitCents: 2396 },
    ]);
  });

  test('rounds half cents up', () => {
    expect(applyCoupon(cartOf(0, ['pin', 1, 25]), { kind: 'percent', percent: 30 }).lines[0].unitCents).toBe(18);
    expect(applyCoupon(cartOf(0, ['pin', 1, 21]), { kind: 'percent', percent: 30 }).lines[0].unitCents).toBe(15);
  });

  test('leaves the cart as it was', () => {
    const cart = desk();
    applyCoupon(cart, { kind: 'percent', percent: 50 });
    expect(totalOf(cart)).toBe(31385);
  });

  test('for no skus at all', () => {
    expect(totalOf(applyCoupon(desk(), { kind: 'percent', percent: 50, skus: [] }))).toBe(31385);
  });
});

describe('freeShipping', () => {
  test.each([
    [28885, 28885],
    [28886, 31385],
  ])('from %i', (from, total) => {
    expect(totalOf(applyCoupon(desk(), { kind: 'freeShipping', from }))).toBe(total);
  });
});

describe('bundle', () => {
  test.each([
    [2, 0],
    [3, 1],
    [5, 1],
    [9, 3],
  ])('of %i units', (quantity, freeUnits) => {
    const cart = cartOf(0, ['cup', 1, 10], ['tea', quantity, 400]);
    expect(applyCoupon(cart, { kind: 'bundle', sku: 'tea', buy: 2, free: 1 }).lines[1].freeUnits).toBe(freeUnits);
  });

  test('may give two units at once', () => {
    const cart = applyCoupon(cartOf(0, ['tea', 11, 400]), { kind: 'bundle', sku: 'tea', buy: 3, free: 2 });
    expect(cart.lines[0].freeUnits).toBe(4);
  });

  test('leaves the lines of the cart without marks', () => {
    const cart = cartOf(90, ['tea', 8, 400]);
    applyCoupon(cart, { kind: 'bundle', sku: 'tea', buy: 3, free: 1 });
    expect(cart).toEqual({ lines: [{ sku: 'tea', quantity: 8, unitCents: 400 }], shippingCents: 90 });
  });

  test('of something else changes nothing', () => {
    expect(applyCoupon(cartOf(1, ['tea', 8, 400]), { kind: 'bundle', sku: 'pot', buy: 1, free: 1 })).toEqual({
      lines: [{ sku: 'tea', quantity: 8, unitCents: 400 }],
      shippingCents: 1,
    });
  });
});

describe('preview', () => {
  test('measures each coupon on the same cart', () => {
    const half = { kind: 'percent', percent: 50 };
    expect(preview(cartOf(0, ['tea', 1, 1000]), [half, half, half])).toEqual([
      { index: 0, savesCents: 500 },
      { index: 1, savesCents: 500 },
      { index: 2, savesCents: 500 },
    ]);
  });

  test('leaves out what saves nothing', () => {
    expect(preview(cartOf(0, ['tea', 1, 1000]), [{ kind: 'freeShipping', from: 0 }])).toEqual([]);
  });
});

describe('applyBest', () => {
  test('measures anew after each coupon', () => {
    const coupons = [
      { kind: 'freeShipping', from: 900 },
      { kind: 'percent', percent: 20 },
    ];
    expect(applyBest(cartOf(150, ['tea', 2, 500]), coupons)).toEqual({
      cart: { lines: [{ sku: 'tea', quantity: 2, unitCents: 400 }], shippingCents: 150 },
      used: [1],
    });
  });

  test('uses nothing when nothing helps', () => {
    expect(applyBest(cartOf(0, ['tea', 2, 500]), [])).toEqual({
      cart: { lines: [{ sku: 'tea', quantity: 2, unitCents: 500 }], shippingCents: 0 },
      used: [],
    });
  });
});
