import { describe, expect, test } from 'vitest';
import { createBook } from './program.js';

const bookOf = (...keys: string[]) => keys.reduce((book, key, at) => book.set(key, at), createBook<number>());
const keysOf = (book: ReturnType<typeof bookOf>) => book.entries().map(([key]) => key).join('');

describe('price book', () => {
  test('keeps prices sorted by key', () => {
    const book = bookOf('nut', 'bolt', 'screw');
    expect(book.entries()).toEqual([
      ['bolt', 1],
      ['nut', 0],
      ['screw', 2],
    ]);
    expect(book.get('nut')).toBe(0);
    expect(book.get('nail')).toBeUndefined();
  });

  test('setting a price leaves the book as it was', () => {
    const monday = bookOf('nut', 'bolt');
    const tuesday = monday.set('bolt', 99).set('anvil', 5);
    expect(monday.entries()).toEqual([
      ['bolt', 1],
      ['nut', 0],
    ]);
    expect(tuesday.size).toBe(3);
  });

  test('deleting from a draft leaves the book as it was', () => {
    const monday = bookOf('b', 'a', 'c', 'd');
    const draft = monday.delete('a');
    expect(keysOf(draft)).toBe('bcd');
    expect(keysOf(monday)).toBe('abcd');
  });

  test('rows of the older book can still be found by number', () => {
    const monday = bookOf('m', 'f', 't', 'p', 'x');
    monday.delete('f');
    expect(monday.at(1)).toEqual(['m', 0]);
    expect(monday.at(2)).toEqual(['p', 3]);
    expect(monday.size).toBe(5);
  });

  test('stays balanced', () => {
    expect(bookOf(...'abcdefghijklmno').levels).toBe(4);
  });

  test('tells what has changed', () => {
    const monday = bookOf('nut', 'bolt');
    expect(monday.set('nut', 7).set('cog', 8).changes(monday)).toEqual([
      { key: 'cog', before: undefined, after: 8 },
      { key: 'nut', before: 0, after: 7 },
    ]);
  });
});
