import { expect, test } from 'vitest';
import { planOrders } from './program.js';

const defaults = { level: 10, pack: 6, leadDays: 5 };

test('orders the shortage in full packs', () => {
  expect(planOrders([{ sku: 'LAMP', onHand: 2 }], defaults)).toEqual([{ sku: 'LAMP', quantity: 12, dueInDays: 5 }]);
});

test('orders nothing at the level', () => {
  expect(planOrders([{ sku: 'LAMP', onHand: 7, onOrder: 3 }], defaults)).toEqual([]);
});

test('an item with a level of 0 runs out', () => {
  expect(planOrders([{ sku: 'CHAIR', onHand: 4, level: 0 }], defaults)).toEqual([]);
});

test('the soonest come first', () => {
  const items = [
    { sku: 'A', onHand: 9, leadDays: 8 },
    { sku: 'B', onHand: 9 },
    { sku: 'C', onHand: 9, leadDays: 1 },
  ];
  expect(planOrders(items, defaults).map(({ sku }) => sku)).toEqual(['C', 'B', 'A']);
});

test('null counts as absent', () => {
  expect(planOrders([{ sku: 'MAT', onHand: 9, onOrder: null, level: null, pack: null, leadDays: null }], defaults)).toEqual([
    { sku: 'MAT', quantity: 6, dueInDays: 5 },
  ]);
});
