import { expect, test } from 'vitest';
import { parseStock, renderList, reorderList } from './program.js';

const item = (sku, stock, minimum, ordered = 0) => ({ sku, name: `Article ${sku}`, stock, minimum, ordered });

test('reads the stock', () => {
  expect(parseStock('P1; Paper A4 ;12;20;50\n\nC7;Clips;3;;\n')).toEqual([
    { sku: 'P1', name: 'Paper A4', stock: 12, minimum: 20, ordered: 50 },
    { sku: 'C7', name: 'Clips', stock: 3, minimum: 5, ordered: 0 },
  ]);
});

test('a minimum of nothing is a minimum', () => {
  expect(parseStock('W2;Wrapping;4;0;')).toEqual([{ sku: 'W2', name: 'Wrapping', stock: 4, minimum: 0, ordered: 0 }]);
});

test('lists an empty shelf that nobody has reserved', () => {
  expect(reorderList([item('K', 0, 5)])).toEqual([{ sku: 'K', name: 'Article K', missing: 5, urgent: false }]);
});

test('reservations count', () => {
  const reservations = [
    { sku: 'A', count: 2 },
    { sku: 'A', count: 7 },
  ];
  expect(reorderList([item('A', 6, 3, 1)], reservations)).toEqual([
    { sku: 'A', name: 'Article A', missing: 5, urgent: true },
  ]);
});

test('what is needed most stands first', () => {
  const reservations = ['a', 'b', 'c'].map((sku) => ({ sku, count: 1 }));
  const list = reorderList([item('a', 9, 10), item('b', 1, 10), item('c', 5, 10)], reservations);
  expect(list.map(({ sku }) => sku)).toEqual(['b', 'c', 'a']);
});

test('renders a list', () => {
  const list = [
    { sku: 'P1', name: 'Paper', missing: 12, urgent: true },
    { sku: 'C7', name: 'Clips', missing: 2, urgent: false },
  ];
  expect(renderList(list)).toBe('12 x [P1] Paper (urgent)\n 2 x [C7] Clips');
});
