import { expect, test } from 'vitest';
import { aislesVisited, pickingRoute, stops } from './program.js';

const picksOf = (...entries) => entries.map(([sku, aisle, shelf]) => ({ sku, aisle, shelf }));
const skus = (picks) => picks.map(({ sku }) => sku).join(' ');

test('nothing to pick', () => {
  expect(pickingRoute([], ['N'])).toEqual([]);
  expect(aislesVisited([], ['N'])).toEqual([]);
});

test('picks of the same shelf stay as they stand in the order', () => {
  const picks = picksOf(['x', 'S', 2], ['y', 'N', 5], ['z', 'S', 2], ['w', 'S', 1], ['v', 'N', 5]);
  expect(skus(pickingRoute(picks, ['N', 'S']))).toBe('y v w x z');
});

test('picks in unknown aisles go by shelf, whatever the aisle', () => {
  const picks = picksOf(['x', 'Q', 8], ['y', 'R', 3], ['z', 'Q', 5], ['w', 'N', 99]);
  expect(skus(pickingRoute(picks, ['N', 'S']))).toBe('w y z x');
  expect(skus(pickingRoute(picks, []))).toBe('y z x w');
  expect(aislesVisited(picks, ['S', 'N'])).toEqual(['N']);
});

test('an aisle that is not on the plan may be passed twice', () => {
  const picks = picksOf(['x', 'Q', 1], ['y', 'R', 2], ['z', 'Q', 3], ['w', 'Q', 4]);
  expect(stops(picks, [])).toEqual([
    { aisle: 'Q', skus: ['x'] },
    { aisle: 'R', skus: ['y'] },
    { aisle: 'Q', skus: ['z', 'w'] },
  ]);
  expect(stops([], ['Q'])).toEqual([]);
});

test('the first aisle of the plan comes first', () => {
  const picks = picksOf(['x', 'W', 1], ['y', 'E', 1], ['z', 'U', 1]);
  expect(skus(pickingRoute(picks, ['E', 'W']))).toBe('y x z');
});

test('shelves go by number', () => {
  expect(skus(pickingRoute(picksOf(['x', 'K', 10], ['y', 'K', 9], ['z', 'K', -1]), ['K']))).toBe('z y x');
});

test('what was given stays as it was', () => {
  const picks = picksOf(['x', 'S', 2], ['y', 'N', 5]);
  const aisles = ['N', 'S'];
  pickingRoute(picks, aisles);
  expect(skus(picks)).toBe('x y');
  expect(aisles).toEqual(['N', 'S']);
});

test('a long order from the far end of a long hall', () => {
  const aisles = Array.from({ length: 480 }, (_, at) => at.toString(36));
  const picks = Array.from({ length: 900 }, (_, at) => ({ sku: at, aisle: aisles[479 - (at % 30)], shelf: 1000 - at }));
  const route = pickingRoute(picks, aisles);
  expect(route.slice(0, 3).map(({ sku }) => sku)).toEqual([899, 869, 839]);
  expect(route.at(-1).sku).toBe(0);
  expect(aislesVisited(picks, aisles).length).toBe(30);
});

test('an order of which nothing is on the plan', () => {
  const aisles = Array.from({ length: 400 }, (_, at) => `hall ${at}`);
  const picks = Array.from({ length: 700 }, (_, at) => ({ sku: at, aisle: 'yard', shelf: (at * 3) % 700 }));
  expect(pickingRoute(picks, aisles).map(({ shelf }) => shelf)).toEqual(Array.from({ length: 700 }, (_, at) => at));
});
