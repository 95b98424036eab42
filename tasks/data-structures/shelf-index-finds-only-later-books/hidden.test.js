import { expect, test } from 'vitest';
import { createShelf } from './program.js';

const shelfOf = (...codes) => {
  const shelf = createShelf();
  codes.forEach((code, at) => {
    shelf.put(code, at);
  });
  return shelf;
};

test('an empty shelf', () => {
  const shelf = createShelf();
  expect(shelf.size).toBe(0);
  expect(shelf.codes()).toEqual([]);
  expect(shelf.get('A')).toBeUndefined();
  expect(shelf.from('')).toEqual([]);
});

test('books put in ascending order are all found', () => {
  const shelf = shelfOf('a', 'b', 'c', 'd');
  expect(['a', 'b', 'c', 'd'].map(shelf.get)).toEqual([0, 1, 2, 3]);
});

test('books put in descending order are all found', () => {
  const shelf = shelfOf('d', 'c', 'b', 'a');
  expect(['a', 'b', 'c', 'd'].map(shelf.get)).toEqual([3, 2, 1, 0]);
});

test('zigzag ways through the shelf', () => {
  const shelf = shelfOf('h', 'b', 'g', 'c', 'f', 'z', 'k', 'y');
  expect(shelf.codes()).toEqual(['b', 'c', 'f', 'g', 'h', 'k', 'y', 'z']);
  expect(shelf.get('f')).toBe(4);
  expect(shelf.get('y')).toBe(7);
  expect(shelf.get('d')).toBeUndefined();
  expect(shelf.get('zz')).toBeUndefined();
});

test('capitals come before small letters', () => {
  expect(shelfOf('b', 'B', 'a', 'A').codes()).toEqual(['A', 'B', 'a', 'b']);
});

test('replacing keeps place and size', () => {
  const shelf = shelfOf('m', 'c', 't', 'c', 't');
  expect(shelf.size).toBe(3);
  expect(shelf.codes()).toEqual(['c', 'm', 't']);
  expect(shelf.from('a')).toEqual([3, 0, 4]);
});

test('books from a call number on, which need not exist', () => {
  const shelf = shelfOf('k', 'd', 'r', 'b');
  expect(shelf.from('d')).toEqual([1, 0, 2]);
  expect(shelf.from('e')).toEqual([0, 2]);
  expect(shelf.from('s')).toEqual([]);
});

test('shelves are apart', () => {
  const one = shelfOf('a');
  const other = shelfOf('b', 'c');
  expect(one.size).toBe(1);
  expect(other.get('a')).toBeUndefined();
});
