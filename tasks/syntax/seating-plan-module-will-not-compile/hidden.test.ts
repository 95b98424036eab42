import { describe, expect, test } from 'vitest';
import { createSeating } from './program.js';

describe('booking', () => {
  test('a gap in the middle is used', () => {
    const seating = createSeating(2, 5);
    seating.book('a', 1);
    seating.book('b', 2);
    seating.book('c', 2);
    expect(seating.release('b')).toBe(2);
    expect(seating.book('d', 3)).toEqual(['B1', 'B2', 'B3']);
    expect(seating.book('e', 2)).toEqual(['A2', 'A3']);
    expect(seating.render()).toBe('#####\n###..');
  });

  test('seats beside a booked one do not count as one gap', () => {
    const seating = createSeating(1, 5);
    seating.book('a', 2);
    seating.book('b', 1);
    seating.release('a');
    expect(seating.book('c', 3)).toEqual([]);
    expect(seating.seatsOf('c')).toEqual([]);
    expect(seating.render()).toBe('..#..');
  });

  test('a guest may book again', () => {
    const seating = createSeating(2, 2);
    seating.book('x', 1);
    seating.book('y', 2);
    seating.book('x', 1);
    expect(seating.seatsOf('x')).toEqual(['A1', 'A2']);
    expect(seating.seatsOf('y')).toEqual(['B1', 'B2']);
    expect(seating.release('x')).toBe(2);
    expect(seating.release('x')).toBe(0);
    expect(seating.render()).toBe('..\n##');
  });
});

describe('occupancy', () => {
  test('counts by guest from the front', () => {
    const seating = createSeating(3, 2);
    seating.book('late', 2);
    seating.book('early', 1);
    seating.release('late');
    seating.book('new', 1);
    seating.book('early', 2);
    expect(seating.occupancy()).toEqual({ booked: 4, free: 2, guests: { new: 1, early: 3 } });
    expect(Object.keys(seating.occupancy().guests)).toEqual(['new', 'early']);
  });

  test('an empty hall', () => {
    expect(createSeating(26, 1).occupancy()).toEqual({ booked: 0, free: 26, guests: {} });
    expect(createSeating(26, 1).render().length).toBe(51);
  });
});

describe('size', () => {
  test.each([
    [27, 1],
    [1, 0],
    [-1, 3],
    [1.5, 2],
    [2, 2.5],
  ])('%d rows and %d seats are refused', (rows, seats) => {
    expect(() => createSeating(rows, seats)).toThrow(
      `Expected 1 to 26 rows and at least 1 seat, got ${rows} and ${seats}`,
    );
    expect(() => createSeating(rows, seats)).toThrow(RangeError);
  });

  test('one seat is enough', () => {
    const seating = createSeating(1, 1);
    expect(seating.book('solo', 1)).toEqual(['A1']);
    expect(seating.book('second', 1)).toEqual([]);
  });
});
