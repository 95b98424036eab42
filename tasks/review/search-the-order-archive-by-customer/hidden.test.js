import { describe, expect, test } from 'vitest';
import { orderQuery } from './program.js';

const FROM = 'SELECT id, customer, placed_on, total FROM orders';

describe('conditions', () => {
  test('joins all conditions in their order', () => {
    const filter = { page: 4, to: '2025-12-31', from: '2025-01-01', customer: 'Ö & Co', status: ['sent', 'lost', 'paid'], sort: 'id' };
    expect(orderQuery(filter)).toEqual({
      text: `${FROM} WHERE status IN (?, ?, ?) AND customer LIKE ? AND placed_on >= ? AND placed_on <= ? ORDER BY id LIMIT 25 OFFSET 75`,
      params: ['sent', 'lost', 'paid', '%Ö & Co%', '2025-01-01', '2025-12-31'],
    });
  });

  test('an empty list and a text of spaces are no condition', () => {
    expect(orderQuery({ status: [], customer: '   ', sort: '-id', page: 1 })).toEqual({
      text: `${FROM} ORDER BY id DESC LIMIT 25 OFFSET 0`,
      params: [],
    });
  });

  test('keeps quotes of a name out of the statement', () => {
    expect(orderQuery({ customer: "O'Neill' OR 1=1 --", sort: 'customer', page: 3 })).toEqual({
      text: `${FROM} WHERE customer LIKE ? ORDER BY customer LIMIT 25 OFFSET 50`,
      params: ["%O'Neill' OR 1=1 --%"],
    });
  });

  test.each(['2025-1-1', '', '12025-01-01', '2025-01-011', "2025-01-01' --"])('refuses the date %j', (date) => {
    expect(() => orderQuery({ to: date })).toThrow(new RangeError(`Expected a date like 2026-01-31, got "${date}".`));
  });
});

describe('order and pages', () => {
  test.each(['name', '', '-', '--id', 'id DESC', '(SELECT 1)', 'toString'])('refuses to sort by %j', (sort) => {
    expect(() => orderQuery({ sort })).toThrow(new RangeError(`Cannot sort by "${sort}".`));
  });

  test.each([0, -1, 1.5, '2', null])('refuses the page %j', (page) => {
    expect(() => orderQuery({ page })).toThrow(new RangeError(`Not a page: ${page}`));
  });

  test('turns pages', () => {
    const offsets = [1, 2, 10].map((page) => orderQuery({ page, sort: 'placed_on' }).text.split(' OFFSET ')[1]);
    expect(offsets).toEqual(['0', '25', '225']);
  });
});
