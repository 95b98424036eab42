import { describe, expect, test } from 'vitest';
import { createBook } from './program.js';

const bookOf = (letters: string) => [...letters].reduce((book, key, at) => book.set(key, at), createBook<number>());
const keysOf = (book: ReturnType<typeof bookOf>) => book.entries().map(([key]) => key).join('');

describe('older books', () => {
  test('survive any single deletion', () => {
    const letters = 'hdlbfjnacegikmo';
    const book = bookOf(letters);
    for (const letter of letters) {
      const less = book.delete(letter);
      expect(keysOf(less)).toBe('abcdefghijklmno'.replace(letter, ''));
      expect(keysOf(book)).toBe('abcdefghijklmno');
    }
  });

  test('survive one deletion after the other, from either end', () => {
    for (const order of ['abcdefghi', 'ihgfedcba', 'eadibhcgf']) {
      const books = [bookOf('fbhadcgie')];
      for (const key of order) books.push(books.at(-1)!.delete(key));
      const seen = books.map(keysOf);
      let left = 'abcdefghi';
      const expected = [left];
      for (const key of order) expected.push((left = left.replace(key, '')));
      expect(seen).toEqual(expected);
    }
  });

  test('count their keys as before', () => {
    const book = bookOf('ebhgia');
    book.delete('a').delete('b');
    expect([...'abeghi'].map((key) => book.indexOf(key))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(book.at(5)).toEqual(['i', 4]);
    expect(book.size).toBe(6);
  });

  test('survive additions', () => {
    const book = bookOf('da');
    const more = [...'bcefg'].map((key) => book.set(key, 9));
    expect(keysOf(book)).toBe('ad');
    expect(more.map(keysOf)).toEqual(['abd', 'acd', 'ade', 'adf', 'adg']);
  });
});

describe('balance', () => {
  test('after additions in any order', () => {
    expect(['abc', 'acb', 'bac', 'cab', 'cba', 'bca'].map((letters) => bookOf(letters).levels)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(bookOf('gfedcba').levels).toBe(3);
    expect(bookOf('').levels).toBe(0);
    expect(bookOf('ab').levels).toBe(2);
    expect(bookOf('hagbfcedzyxw').levels).toBe(4);
  });

  test('after deletions', () => {
    const book = bookOf('hdlbfjnacegikmo');
    const small = [...'hdlbfj'].reduce((less, key) => less.delete(key), book);
    expect(keysOf(small)).toBe('acegikmno');
    expect(small.levels).toBe(4);
    expect([...'acegi'].reduce((less, key) => less.delete(key), small).levels).toBe(3);
  });

  test('with the inner part the higher one', () => {
    const book = bookOf('badc').delete('a');
    expect([keysOf(book), book.levels]).toEqual(['bcd', 2]);
    const other = bookOf('cdab').delete('d');
    expect([keysOf(other), other.levels]).toEqual(['abc', 2]);
  });
});

describe('the same book', () => {
  test('comes back when nothing changes', () => {
    const book = bookOf('xy').set('n', Number.NaN);
    expect(book.set('x', 0)).toBe(book);
    expect(book.set('n', Number.NaN)).toBe(book);
    expect(book.delete('z')).toBe(book);
    const empty = createBook<number>();
    expect(empty.delete('x')).toBe(empty);
    expect(empty.set('x', 1) === empty).toBe(false);
  });
});

describe('places', () => {
  test('of entries and keys', () => {
    const book = bookOf('qwerty');
    expect([0, 1, 2, 3, 4, 5].map((index) => book.at(index)?.[0])).toEqual(['e', 'q', 'r', 't', 'w', 'y']);
    expect([book.at(-1), book.at(6)]).toEqual([undefined, undefined]);
    expect([...'eqrtwyaz'].map((key) => book.indexOf(key))).toEqual([0, 1, 2, 3, 4, 5, -1, -1]);
  });

  test('values may be undefined', () => {
    const book = createBook<undefined>().set('x', undefined);
    expect([book.size, book.at(0), book.indexOf('x')]).toEqual([1, ['x', undefined], 0]);
    expect(book.delete('x').size).toBe(0);
  });
});

test('changes name what was added, altered and taken away', () => {
  const older = bookOf('pqr');
  const newer = older.delete('q').set('r', 20).set('a', 30);
  expect(newer.changes(older)).toEqual([
    { key: 'a', before: undefined, after: 30 },
    { key: 'q', before: 1, after: undefined },
    { key: 'r', before: 2, after: 20 },
  ]);
  expect(older.changes(newer).map(({ key }) => key)).toEqual(['a', 'q', 'r']);
  expect(older.changes(older)).toEqual([]);
});
