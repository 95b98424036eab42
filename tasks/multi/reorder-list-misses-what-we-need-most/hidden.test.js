import { describe, expect, test } from 'vitest';
import { parseStock, renderList, reorderList } from './program.js';

const article = (sku, stock, minimum, ordered = 0) => ({ sku, name: sku.toUpperCase(), stock, minimum, ordered });

describe('parseStock', () => {
  test('tells a zero from an empty field', () => {
    const counts = parseStock('a;A;0;0;0\nb;B;;;\nc;;7;00;15').map(({ stock, minimum, ordered }) => [stock, minimum, ordered]);
    expect(counts).toEqual([
      [0, 0, 0],
      [0, 5, 0],
      [7, 0, 15],
    ]);
  });

  test('names may be empty, skus may not', () => {
    expect(parseStock(' x1 ; ; 3 ; 4 ; 5 ')).toEqual([{ sku: 'x1', name: '', stock: 3, minimum: 4, ordered: 5 }]);
    expect(() => parseStock(' ;Name;1;2;3')).toThrow('Line 1: expected sku;name;stock;minimum;ordered');
  });

  test('refuses lines of another form', () => {
    for (const line of ['a;A;1;2', 'a;A;1;2;3;4', 'a;A;-1;2;3', 'a;A;1;x2;3', 'a;A;1;2;3x', 'a']) {
      expect(() => parseStock(`ok;OK;1;1;1\n \n${line}`)).toThrow('Line 3: expected sku;name;stock;minimum;ordered');
    }
  });

  test('reads nothing from nothing', () => {
    expect(parseStock('\n  \n')).toEqual([]);
  });
});

describe('reorderList', () => {
  test('without reservations the stock and the orders count', () => {
    expect(reorderList([article('p', 2, 9, 3), article('q', 4, 4), article('r', 1, 3, 2)])).toEqual([
      { sku: 'p', name: 'P', missing: 4, urgent: false },
    ]);
  });

  test('some articles are reserved and some are not', () => {
    const list = reorderList([article('s', 10, 4), article('t', 1, 2)], [{ sku: 's', count: 8 }, { sku: 'zzz', count: 99 }]);
    expect(list).toEqual([
      { sku: 's', name: 'S', missing: 2, urgent: false },
      { sku: 't', name: 'T', missing: 1, urgent: false },
    ]);
  });

  test('less than nothing is urgent, nothing is not', () => {
    const reservations = [
      { sku: 'u', count: 3 },
      { sku: 'v', count: 4 },
    ];
    expect(reorderList([article('u', 3, 1), article('v', 3, 1)], reservations)).toEqual([
      { sku: 'v', name: 'V', missing: 2, urgent: true },
      { sku: 'u', name: 'U', missing: 1, urgent: false },
    ]);
  });

  test('sorts by number, not by text, and then by sku', () => {
    const reservations = ['m', 'n', 'o', 'B', 'l'].map((sku) => ({ sku, count: 0 }));
    const items = [article('l', 0, 9), article('m', 0, 100), article('n', 0, 9), article('o', 0, 20), article('B', 0, 9)];
    expect(reorderList(items, reservations).map(({ sku }) => sku)).toEqual(['m', 'o', 'B', 'l', 'n']);
  });

  test('nothing lacks when there is enough', () => {
    expect(reorderList([article('w', 0, 0), article('x', 8, 2)], [{ sku: 'x', count: 6 }])).toEqual([]);
    expect(reorderList([])).toEqual([]);
  });
});

describe('the whole way', () => {
  test('from the text to the list', () => {
    const items = parseStock('clip;Clips;4;;\nwrap;Wrapping;2;0;\nink;Ink;1;12;\npen;Pens;9;8;1');
    expect(renderList(reorderList(items, [{ sku: 'pen', count: 11 }, { sku: 'clip', count: 1 }]))).toBe(
      '11 x [ink] Ink\n 9 x [pen] Pens (urgent)\n 2 x [clip] Clips',
    );
  });

  test('nothing to order', () => {
    expect(renderList([])).toBe('Nothing to order');
    expect(renderList([{ sku: 'a', name: 'b', missing: 7, urgent: true }])).toBe('7 x [a] b (urgent)');
  });
});
