import { expect, test } from 'vitest';
import { GuestLists } from './program.js';

const filled = (entries) => {
  const lists = new GuestLists();
  for (const [course, guest] of entries) lists.book(course, guest);
  return lists;
};

test('only the first of several entries goes', () => {
  const lists = filled([['clay', 'Cem'], ['clay', 'Dee'], ['clay', 'Cem']]);
  expect(lists.cancel('clay', 'Cem')).toBe(true);
  expect(lists.guests('clay')).toEqual(['Dee', 'Cem']);
});

test('an entry that was cancelled cannot be cancelled again', () => {
  const lists = filled([['clay', 'Cem'], ['clay', 'Dee']]);
  expect([lists.cancel('clay', 'Cem'), lists.cancel('clay', 'Cem')]).toEqual([true, false]);
  expect(lists.guests('clay')).toEqual(['Dee']);
  expect(lists.size).toBe(1);
});

test('a course survives the cancellation of a stranger', () => {
  const lists = filled([['glaze', 'Eve']]);
  expect(lists.cancel('glaze', 'Fay')).toBe(false);
  expect(lists.courses()).toEqual(['glaze']);
  expect(lists.size).toBe(1);
});

test('an emptied course is gone and begins anew at the end', () => {
  const lists = filled([['a', 'x'], ['b', 'y'], ['a', 'z']]);
  lists.cancel('a', 'x');
  expect(lists.courses()).toEqual(['a', 'b']);
  lists.cancel('a', 'z');
  expect(lists.courses()).toEqual(['b']);
  expect(lists.guests('a')).toEqual([]);
  expect(lists.book('a', 'w')).toBe(1);
  expect(lists.courses()).toEqual(['b', 'a']);
});

test('the list handed out is a copy', () => {
  const lists = filled([['a', 'x']]);
  lists.guests('a').push('y');
  lists.guests('b').push('y');
  expect(lists.guests('a')).toEqual(['x']);
  expect(lists.guests('b')).toEqual([]);
});

test('size counts the entries of all courses', () => {
  const lists = filled([['a', 'x'], ['b', 'x'], ['a', 'x']]);
  expect(lists.size).toBe(3);
  lists.cancel('b', 'x');
  expect(lists.size).toBe(2);
  expect(new GuestLists().size).toBe(0);
});
