import { expect, test } from 'vitest';
import { aislesVisited, pickingRoute, stops } from './program.js';

const pick = (sku, aisle, shelf) => ({ sku, aisle, shelf });

test('goes aisle by aisle as the floor plan says', () => {
  const picks = [pick('tea', 'A', 4), pick('nails', 'C', 1), pick('soap', 'B', 9)];
  expect(pickingRoute(picks, ['C', 'A', 'B']).map(({ sku }) => sku)).toEqual(['nails', 'tea', 'soap']);
});

test('goes from the low shelf to the high', () => {
  const picks = [pick('tea', 'A', 4), pick('rice', 'A', 2), pick('milk', 'A', 3)];
  expect(pickingRoute(picks, ['A']).map(({ sku }) => sku)).toEqual(['rice', 'milk', 'tea']);
});

test('picks without a place on the plan come last', () => {
  const picks = [pick('lost', 'Z', 1), pick('tea', 'A', 4)];
  expect(pickingRoute(picks, ['B', 'A']).map(({ sku }) => sku)).toEqual(['tea', 'lost']);
});

test('gathers what is picked in an aisle', () => {
  const picks = [pick('tea', 'A', 4), pick('soap', 'B', 9), pick('rice', 'A', 2)];
  expect(stops(picks, ['A', 'B'])).toEqual([
    { aisle: 'A', skus: ['rice', 'tea'] },
    { aisle: 'B', skus: ['soap'] },
  ]);
});

test('lists the aisles visited', () => {
  expect(aislesVisited([pick('tea', 'A', 4), pick('soap', 'B', 9), pick('rice', 'A', 2)], ['D', 'B', 'A'])).toEqual(['B', 'A']);
});

test('1,000 picks in 500 aisles', () => {
  const aisles = Array.from({ length: 500 }, (_, at) => `aisle ${at}`);
  const picks = Array.from({ length: 1000 }, (_, at) => pick(at, `aisle ${(at * 7) % 500}`, at));
  const route = pickingRoute(picks, aisles);
  expect([route.length, route[0].sku, route[1].sku, route[2].sku, route[999].sku]).toEqual([1000, 0, 500, 143, 857]);
});
