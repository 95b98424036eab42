import { expect, test } from 'vitest';
import { type Delivery, driverCards } from './program.js';

const took = (driver: string, ...minutes: number[]): Delivery[] =>
  minutes.map((tookMin) => ({ driver, promisedMin: 30, tookMin }));

test('the most punctual comes first', () => {
  const deliveries = [...took('Max', 31, 20), ...took('Lea', 30), ...took('Kim', 45)];
  const cards = driverCards(['Kim', 'Lea', 'Max'], deliveries);
  expect(cards.map(({ driver, onTimePercent }) => [driver, onTimePercent])).toEqual([['Lea', 100], ['Max', 50], ['Kim', 0]]);
});

test('stars are averaged where there are some', () => {
  const deliveries = [
    { driver: 'Max', promisedMin: 20, tookMin: 15, stars: 4 },
    { driver: 'Max', promisedMin: 20, tookMin: 16 },
    { driver: 'Max', promisedMin: 20, tookMin: 17, stars: 5 },
  ];
  expect(driverCards(['Max'], deliveries)[0]!.averageStars).toBe(4.5);
});

test('a driver who had the week off has an empty card', () => {
  expect(driverCards(['Lea'], [])).toEqual([
    { driver: 'Lea', deliveries: 0, onTimePercent: null, averageStars: null, typicalMin: null, slowMin: null },
  ]);
});

test('the typical time is the one in the middle', () => {
  expect(driverCards(['Kim'], took('Kim', 25, 100, 31))[0]!.typicalMin).toBe(31);
  expect(driverCards(['Kim'], took('Kim', 25, 30))[0]!.typicalMin).toBe(27.5);
});

test('one in ten is slower than the slow time', () => {
  expect(driverCards(['Kim'], took('Kim', 11, 12, 13, 14, 15, 16, 17, 18, 19, 20))[0]!.slowMin).toBe(19);
});
