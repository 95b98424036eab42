import { describe, expect, test } from 'vitest';
import { orderQuery } from './program.js';

const FROM = 'SELECT id, customer, placed_on, total FROM orders';
const LATEST = 'ORDER BY placed_on DESC LIMIT 25 OFFSET 0';

describe('conditions', () => {
  test('takes all orders without a filter', () => {
    expect(orderQuery()).toEqual({ text: `${FROM} ${LATEST}`, params: [] });
  });

  test('narrows by one status or several', () => {
    expect(orderQuery({ status: 'open', page: 2 })).toEqual({
      text: `${FROM} WHERE status IN (?) ORDER BY placed_on DESC LIMIT 25 OFFSET 25`,
      params: ['open'],
    });
    expect(orderQuery({ status: ['open', 'paid'] }).params).toEqual(['open', 'paid']);
  });

  test('searches for a part of the name', () => {
    expect(orderQuery({ customer: ' Meyer ' }).params).toEqual(['%Meyer%']);
    expect(orderQuery({ customer: '100%_\\' }).params).toEqual(['%100\\%\\_\\\\%']);
  });

  test('refuses what is no date', () => {
    expect(() => orderQuery({ from: 'yesterday' })).toThrow('Expected a date like 2026-01-31, got "yesterday".');
  });
});

describe('order and pages', () => {
  test('sorts by a column', () => {
    expect(orderQuery({ sort: 'total' }).text).toMatch(/ ORDER BY total LIMIT 25 /);
    expect(orderQuery({ sort: '-customer' }).text).toMatch(/ ORDER BY customer DESC LIMIT 25 /);
  });

  test('refuses to sort by anything else', () => {
    expect(() => orderQuery({ sort: 'total; DROP TABLE orders' })).toThrow('Cannot sort by "total; DROP TABLE orders".');
  });
});
