import { expect, test } from 'vitest';
import { createShelf } from './program.js';

function filled() {
  const shelf = createShelf();
  for (const code of ['M 40', 'C 12', 'T 07', 'A 99', 'F 31']) shelf.put(code, `book ${code}`);
  return shelf;
}

test('finds the first book', () => {
  expect(filled().get('M 40')).toBe('book M 40');
});

test('finds books on both sides of the first', () => {
  const shelf = filled();
  expect(shelf.get('T 07')).toBe('book T 07');
  expect(shelf.get('C 12')).toBe('book C 12');
});

test('finds the smallest call number', () => {
  expect(filled().get('A 99')).toBe('book A 99');
});

test('lists the call numbers in order', () => {
  expect(filled().codes()).toEqual(['A 99', 'C 12', 'F 31', 'M 40', 'T 07']);
});

test('does not find what is not there', () => {
  expect(filled().get('B 01')).toBeUndefined();
});

test('a second book under a call number replaces the first', () => {
  const shelf = filled();
  shelf.put('M 40', 'new edition');
  expect(shelf.get('M 40')).toBe('new edition');
  expect(shelf.size).toBe(5);
});
