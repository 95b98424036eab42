import { expect, test } from 'vitest';
import { allocate, pickOrder, soonToExpire, usable } from './program.js';

const batch = (id, sku, quantity, expires, received = '2026-01-02') => ({ id, sku, quantity, expires, received });
const stock = () => [
  batch('s1', 'salt', 50, null),
  batch('y1', 'yoghurt', 10, '2026-02-09'),
  batch('y2', 'yoghurt', 10, '2026-02-06'),
];
const ids = (batches) => batches.map(({ id }) => id);

test('what keeps for ever leaves last', () => {
  expect(ids(pickOrder(stock()))).toEqual(['y2', 'y1', 's1']);
});

test('of equals the one received earlier leaves first', () => {
  const late = batch('a', 'oil', 1, '2026-05-01', '2026-01-08');
  const early = batch('b', 'oil', 1, '2026-05-01', '2026-01-07');
  expect(ids(pickOrder([late, early]))).toEqual(['b', 'a']);
});

test('what has expired is left out', () => {
  expect(ids(usable(stock(), '2026-02-07'))).toEqual(['s1', 'y1']);
});

test('serves a demand from several batches', () => {
  expect(allocate(stock(), { yoghurt: 14, salt: 60 }, '2026-02-01')).toEqual({
    picks: [
      { id: 'y2', sku: 'yoghurt', quantity: 10 },
      { id: 'y1', sku: 'yoghurt', quantity: 4 },
      { id: 's1', sku: 'salt', quantity: 50 },
    ],
    short: { salt: 10 },
  });
});

test('knows what will expire', () => {
  expect(soonToExpire(stock(), '2026-02-05', 2)).toEqual(['y2']);
});
