import { expect, test } from 'vitest';
import { createSeating } from './program.js';

test('books side by side from the front', () => {
  const seating = createSeating(2, 4);
  expect(seating.book('Kim', 3)).toEqual(['A1', 'A2', 'A3']);
  expect(seating.book('Lea', 2)).toEqual(['B1', 'B2']);
  expect(seating.book('Mo', 1)).toEqual(['A4']);
  expect(seating.render()).toBe('####\n##..');
});

test('a party that fits nowhere gets nothing', () => {
  const seating = createSeating(1, 3);
  seating.book('Kim', 2);
  expect(seating.book('Lea', 2)).toEqual([]);
  expect(seating.occupancy()).toEqual({ booked: 2, free: 1, guests: { Kim: 2 } });
});

test('released seats are free again', () => {
  const seating = createSeating(1, 4);
  seating.book('Kim', 1);
  seating.book('Lea', 2);
  expect(seating.release('Kim')).toBe(1);
  expect(seating.book('Mo', 1)).toEqual(['A1']);
});

test('refuses a hall without rows', () => {
  expect(() => createSeating(0, 5)).toThrow('Expected 1 to 26 rows and at least 1 seat, got 0 and 5');
});
