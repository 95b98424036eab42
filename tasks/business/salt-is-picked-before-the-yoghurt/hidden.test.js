import { describe, expect, test } from 'vitest';
import { allocate, pickOrder, soonToExpire, usable } from './program.js';

const batch = (id, expires, { sku = 'tea', quantity = 5, received = '2025-11-11' } = {}) => ({ id, sku, quantity, expires, received });
const ids = (batches) => batches.map(({ id }) => id);

describe('pickOrder', () => {
  test('dates come before no date, wherever they stand', () => {
    expect(ids(pickOrder([batch('p', '2027-03-01'), batch('q', null), batch('r', '2026-12-31'), batch('s', null), batch('t', '2027-01-01')]))).toEqual([
      'r',
      't',
      'p',
      'q',
      's',
    ]);
  });

  test('what keeps for ever goes by the day of its receipt, then by id', () => {
    const list = [
      batch('z', null, { received: '2025-10-02' }),
      batch('c', null, { received: '2025-10-03' }),
      batch('b', null, { received: '2025-10-02' }),
      batch('B', null, { received: '2025-10-02' }),
    ];
    expect(ids(pickOrder(list))).toEqual(['B', 'b', 'z', 'c']);
  });

  test('equal days go by receipt, then by id', () => {
    const list = [
      batch('9', '2026-06-01'),
      batch('10', '2026-06-01'),
      batch('11', '2026-06-01', { received: '2025-11-10' }),
    ];
    expect(ids(pickOrder(list))).toEqual(['11', '10', '9']);
  });

  test('leaves the list alone', () => {
    const list = [batch('b', '2026-02-02'), batch('a', '2026-02-01')];
    pickOrder(list);
    expect(ids(list)).toEqual(['b', 'a']);
  });
});

describe('usable', () => {
  test('what expires today may leave', () => {
    expect(ids(usable([batch('a', '2026-04-30'), batch('b', '2026-05-01'), batch('c', null), batch('d', '2026-04-29')], '2026-04-30'))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('empty batches are left out', () => {
    expect(usable([batch('a', null, { quantity: 0 }), batch('b', '2030-01-01', { quantity: 0 })], '2026-01-01')).toEqual([]);
  });
});

describe('allocate', () => {
  test('takes the dated batch before the one without', () => {
    const stock = [batch('x', null, { quantity: 8 }), batch('y', '2026-03-03', { quantity: 3 }), batch('old', '2026-02-01')];
    expect(allocate(stock, { tea: 4 }, '2026-03-01')).toEqual({
      picks: [
        { id: 'y', sku: 'tea', quantity: 3 },
        { id: 'x', sku: 'tea', quantity: 1 },
      ],
      short: {},
    });
    expect(stock[0].quantity).toBe(8);
  });

  test('touches no other articles', () => {
    const stock = [batch('x', null), batch('m', '2026-09-09', { sku: 'mint' })];
    expect(allocate(stock, { mint: 5 }, '2026-01-01')).toEqual({ picks: [{ id: 'm', sku: 'mint', quantity: 5 }], short: {} });
  });

  test('says what is short', () => {
    expect(allocate([batch('x', null)], { tea: 6, jam: 2, oats: 0 }, '2026-01-01')).toEqual({
      picks: [{ id: 'x', sku: 'tea', quantity: 5 }],
      short: { tea: 1, jam: 2 },
    });
  });
});

describe('soonToExpire', () => {
  const stock = [batch('n', null), batch('in3', '2026-03-02'), batch('today', '2026-02-27'), batch('in4', '2026-03-03'), batch('gone', '2026-02-26')];

  test.each([
    [0, ['today']],
    [2, ['today']],
    [3, ['today', 'in3']],
    [400, ['today', 'in3', 'in4']],
  ])('within %i days', (days, expected) => {
    expect(soonToExpire(stock, '2026-02-27', days)).toEqual(expected);
  });
});
