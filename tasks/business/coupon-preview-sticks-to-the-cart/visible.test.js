import { expect, test } from 'vitest';
import { applyBest, applyCoupon, preview, totalOf } from './program.js';

const mugs = () => ({ lines: [{ sku: 'mug', quantity: 2, unitCents: 800 }], shippingCents: 490 });
const tenOff = { kind: 'percent', percent: 10 };

test('adds a cart up', () => {
  expect(totalOf(mugs())).toBe(2090);
});

test('takes ten percent off', () => {
  expect(applyCoupon(mugs(), tenOff)).toEqual({ lines: [{ sku: 'mug', quantity: 2, unitCents: 720 }], shippingCents: 490 });
});

test('a preview leaves the cart as it was', () => {
  const cart = mugs();
  preview(cart, [tenOff]);
  expect(cart).toEqual({ lines: [{ sku: 'mug', quantity: 2, unitCents: 800 }], shippingCents: 490 });
});

test('previews the best coupon first', () => {
  const coupons = [tenOff, { kind: 'freeShipping', from: 1000 }, { kind: 'freeShipping', from: 5000 }];
  expect(preview(mugs(), coupons)).toEqual([
    { index: 1, savesCents: 490 },
    { index: 0, savesCents: 160 },
  ]);
});

test('a bundle gives units away', () => {
  const cart = applyCoupon({ lines: [{ sku: 'sock', quantity: 7, unitCents: 300 }], shippingCents: 0 }, { kind: 'bundle', sku: 'sock', buy: 2, free: 1 });
  expect(totalOf(cart)).toBe(1500);
});

test('applies the best coupons', () => {
  expect(applyBest(mugs(), [tenOff, { kind: 'freeShipping', from: 1200 }])).toEqual({
    cart: { lines: [{ sku: 'mug', quantity: 2, unitCents: 720 }], shippingCents: 0 },
    used: [1, 0],
  });
});

test('refuses unknown coupons', () => {
  expect(() => applyCoupon(mugs(), { kind: 'raffle' })).toThrow(new Error('Unknown coupon: raffle'));
});
