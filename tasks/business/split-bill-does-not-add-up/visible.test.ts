import { expect, test } from 'vitest';
import { settle, split } from './program.js';

const people = (...names: string[]) => names.map((name) => ({ name }));

test('splits evenly', () => {
  expect([...split(900, people('Ann', 'Bob', 'Cyd'))]).toEqual([
    ['Ann', 300],
    ['Bob', 300],
    ['Cyd', 300],
  ]);
});

test('somebody pays the last cent', () => {
  expect([...split(10_000, people('Ann', 'Bob', 'Cyd')).values()]).toEqual([3334, 3333, 3333]);
});

test('nobody pays a cent too much', () => {
  expect([...split(1000, people('a', 'b', 'c', 'd', 'e', 'f')).values()]).toEqual([167, 167, 167, 167, 166, 166]);
});

test('splits by weight', () => {
  expect([...split(700, [{ name: 'Ann', weight: 2 }, { name: 'Bob' }, { name: 'Cyd', weight: 4 }])]).toEqual([
    ['Ann', 200],
    ['Bob', 100],
    ['Cyd', 400],
  ]);
});

test('refuses half a cent', () => {
  expect(() => split(12.5, people('Ann'))).toThrow(new RangeError('Expected whole cents, got 12.5'));
});

test('refuses to share among nobody', () => {
  expect(() => split(100, [])).toThrow(new Error('Nobody to pay'));
});

test('settles bills', () => {
  const bills = [
    { cents: 1200, paidBy: 'Ann' },
    { cents: 600, paidBy: 'Bob' },
  ];
  expect([...settle(bills, people('Ann', 'Bob', 'Cyd'))]).toEqual([
    ['Ann', 600],
    ['Bob', 0],
    ['Cyd', -600],
  ]);
});
