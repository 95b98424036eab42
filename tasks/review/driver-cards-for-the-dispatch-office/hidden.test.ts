import { describe, expect, test } from 'vitest';
import { type Delivery, driverCards } from './program.js';

const runs = (driver: string, minutes: readonly number[], promisedMin = 40): Delivery[] =>
  minutes.map((tookMin) => ({ driver, promisedMin, tookMin }));
const cardFor = (minutes: readonly number[]) => driverCards(['Ola'], runs('Ola', minutes))[0]!;
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('a full card', () => {
  const deliveries = [
    { driver: 'Ola', promisedMin: 10, tookMin: 8, stars: 3 },
    { driver: 'Pia', promisedMin: 10, tookMin: 9 },
    { driver: 'Ola', promisedMin: 15, tookMin: 110, stars: 4 },
    { driver: 'Ola', promisedMin: 22, tookMin: 22, stars: 4 },
  ];
  expect(driverCards(['Pia', 'Ola'], deliveries)).toEqual([
    { driver: 'Pia', deliveries: 1, onTimePercent: 100, averageStars: null, typicalMin: 9, slowMin: 9 },
    { driver: 'Ola', deliveries: 3, onTimePercent: 67, averageStars: 3.7, typicalMin: 22, slowMin: 110 },
  ]);
});

describe('typicalMin', () => {
  test.each([
    [[7], 7],
    [[8, 20], 14],
    [[102, 9, 20], 20],
    [[5, 111, 30, 8], 19],
    [[1, 2.5, 3, 4], 2.8],
    [[200, 1000, 30, 4, 50], 50],
  ])('of %j is %d', (minutes, expected) => {
    expect(cardFor(minutes).typicalMin).toBe(expected);
  });
});

describe('slowMin', () => {
  test.each([
    [1, 1],
    [2, 2],
    [9, 9],
    [11, 10],
    [20, 18],
    [25, 23],
  ])('of 1 to %i is %i', (count, expected) => {
    expect(cardFor(upTo(count).reverse()).slowMin).toBe(expected);
  });
});

describe('order', () => {
  test('who never was in time stands before who never drove', () => {
    const cards = driverCards(['Quy', 'Ria', 'Sam'], [...runs('Ria', [50]), ...runs('Tom', [5])]);
    expect(cards.map(({ driver }) => driver)).toEqual(['Ria', 'Quy', 'Sam']);
    expect(driverCards(['Ria', 'Quy'], runs('Ria', [60])).map(({ driver }) => driver)).toEqual(['Ria', 'Quy']);
  });

  test('equals keep the order of the roster', () => {
    const cards = driverCards(['Zoe', 'Abe', 'Uli'], [...runs('Abe', [1]), ...runs('Zoe', [2, 3]), ...runs('Uli', [3, 90])]);
    expect(cards.map(({ driver, deliveries }) => `${driver} ${deliveries}`)).toEqual(['Zoe 2', 'Abe 1', 'Uli 2']);
  });

  test('an empty roster has no cards', () => {
    expect(driverCards([], runs('Ola', [10]))).toEqual([]);
  });
});

test('nobody has rated a driver with deliveries', () => {
  expect(cardFor([12, 13])).toEqual({ driver: 'Ola', deliveries: 2, onTimePercent: 100, averageStars: null, typicalMin: 12.5, slowMin: 13 });
});
