import { expect, test } from 'vitest';
import { GuestLists } from './program.js';

test('guests stand in the order of their bookings', () => {
  const lists = new GuestLists();
  expect(lists.book('Tuesday', 'Ada')).toBe(1);
  expect(lists.book('Tuesday', 'Ben')).toBe(2);
  expect(lists.guests('Tuesday')).toEqual(['Ada', 'Ben']);
});

test('a booking can be cancelled', () => {
  const lists = new GuestLists();
  lists.book('Tuesday', 'Ada');
  lists.book('Tuesday', 'Ben');
  expect(lists.cancel('Tuesday', 'Ada')).toBe(true);
  expect(lists.guests('Tuesday')).toEqual(['Ben']);
  expect(lists.size).toBe(1);
});

test('cancelling somebody who is not on the list changes nothing', () => {
  const lists = new GuestLists();
  lists.book('Tuesday', 'Ada');
  lists.book('Tuesday', 'Ben');
  lists.book('Wednesday', 'Mrs Okafor');
  expect(lists.cancel('Tuesday', 'Mrs Okafor')).toBe(false);
  expect(lists.guests('Tuesday')).toEqual(['Ada', 'Ben']);
  expect(lists.size).toBe(3);
});

test('an unknown course has no guests', () => {
  expect(new GuestLists().guests('Sunday')).toEqual([]);
  expect(new GuestLists().cancel('Sunday', 'Ada')).toBe(false);
});
