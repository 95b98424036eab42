import { describe, expect, test } from 'vitest';
import { planOrders } from './program.js';

const defaults = { level: 20, pack: 4, leadDays: 3 };

describe('level', () => {
  test('0 is a level', () => {
    expect(planOrders([{ sku: 'SUNSHADE', onHand: 0, level: 0 }], defaults)).toEqual([]);
  });

  test('the own level counts before the common one', () => {
    expect(planOrders([{ sku: 'BENCH', onHand: 4, level: 5 }], defaults)).toEqual([{ sku: 'BENCH', quantity: 4, dueInDays: 3 }]);
  });

  test('more than enough is left alone', () => {
    expect(planOrders([{ sku: 'BENCH', onHand: 21 }], defaults)).toEqual([]);
  });

  test('what is on its way counts', () => {
    expect(planOrders([{ sku: 'BENCH', onHand: 3, onOrder: 8 }], defaults)).toEqual([{ sku: 'BENCH', quantity: 12, dueInDays: 3 }]);
  });
});

describe('pack', () => {
  test('a pack of one', () => {
    expect(planOrders([{ sku: 'HOSE', onHand: 13, pack: 1 }], defaults)).toEqual([{ sku: 'HOSE', quantity: 7, dueInDays: 3 }]);
  });

  test('a shortage of exactly two packs', () => {
    expect(planOrders([{ sku: 'HOSE', onHand: 12 }], defaults)[0]?.quantity).toBe(8);
  });

  test('a pack of 0 is refused', () => {
    expect(() => planOrders([{ sku: 'HOSE', onHand: 1, pack: 0 }], defaults)).toThrow(new RangeError('Pack of 0 for HOSE'));
  });

  test('a pack of 0 is no trouble without a shortage', () => {
    expect(planOrders([{ sku: 'HOSE', onHand: 20, pack: 0 }], defaults)).toEqual([]);
  });
});

describe('order of the list', () => {
  test('same-day deliveries come first', () => {
    const items = [
      { sku: 'SOIL', onHand: 16 },
      { sku: 'SEED', onHand: 16, leadDays: 0 },
      { sku: 'POT', onHand: 16, leadDays: 1 },
    ];
    expect(planOrders(items, defaults)).toEqual([
      { sku: 'SEED', quantity: 4, dueInDays: 0 },
      { sku: 'POT', quantity: 4, dueInDays: 1 },
      { sku: 'SOIL', quantity: 4, dueInDays: 3 },
    ]);
  });

  test('equals keep their order', () => {
    const items = ['X', 'Y', 'Z'].map((sku) => ({ sku, onHand: 1, leadDays: 3 }));
    expect(planOrders(items, defaults).map(({ sku }) => sku)).toEqual(['X', 'Y', 'Z']);
  });

  test('no items, no orders', () => {
    expect(planOrders([], defaults)).toEqual([]);
  });
});
