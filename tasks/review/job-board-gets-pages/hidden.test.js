import { describe, expect, test } from 'vitest';
import { searchPostings } from './program.js';

const numbered = (count) =>
  Array.from({ length: count }, (_, at) => ({ id: 100 + at, title: `Post ${at}`, company: 'Rail', city: 'Jena', day: '2024-11-05' }));
const idsOf = ({ items }) => items.map(({ id }) => id);

describe('pages', () => {
  test.each([
    [0, 5, 1],
    [1, 5, 1],
    [5, 5, 1],
    [6, 5, 2],
    [10, 5, 2],
    [11, 5, 3],
    [3, 1, 3],
  ])('%i postings by %i make %i', (count, size, pages) => {
    expect(searchPostings(numbered(count), {}, { size }).pages).toBe(pages);
  });

  test('twenty postings by default', () => {
    expect(searchPostings(numbered(40))).toMatchObject({ pages: 2, last: 20 });
    expect(searchPostings(numbered(40), {}, { page: 2 })).toMatchObject({ first: 21, last: 40 });
  });

  test('a page beyond the last shows the last', () => {
    const result = searchPostings(numbered(6), {}, { page: 9, size: 3 });
    expect(idsOf(result)).toEqual([103, 104, 105]);
    expect(result).toMatchObject({ page: 2, first: 4, last: 6, links: [1, 2] });
  });

  test('no page of nothing', () => {
    expect(searchPostings([], {}, { page: 4 })).toEqual({ items: [], total: 0, page: 1, pages: 1, first: 0, last: 0, links: [1] });
  });

  test.each([-1, NaN, '2', 2.25])('refuses %s', (page) => {
    expect(() => searchPostings(numbered(2), {}, { page })).toThrow(new RangeError(`No such page: ${page}`));
  });
});

describe('links', () => {
  test.each([
    [1, [1, 2, null, 9]],
    [2, [1, 2, 3, null, 9]],
    [5, [1, null, 4, 5, 6, null, 9]],
    [7, [1, null, 6, 7, 8, 9]],
    [9, [1, null, 8, 9]],
  ])('around page %i of nine', (page, links) => {
    expect(searchPostings(numbered(17), {}, { page, size: 2 }).links).toEqual(links);
  });
});

describe('order and filters', () => {
  const mixed = [
    { id: 4, title: 'Baker', company: 'Korn', city: 'Ulm', day: '2025-01-02' },
    { id: 2, title: 'Night Baker', company: 'Mehl', city: 'Hof', day: '2025-01-09' },
    { id: 9, title: 'Clerk', company: 'Bakery Union', city: 'Ulm', day: '2025-01-02' },
    { id: 3, title: 'Driver', company: 'Korn', city: 'Ulm', day: '2025-01-09' },
    { id: 1, title: 'Cook', company: 'Mehl', city: 'Ulm', day: '2024-12-30' },
  ];

  test('newest first, then by number', () => {
    expect(idsOf(searchPostings(mixed))).toEqual([2, 3, 4, 9, 1]);
    expect(mixed.map(({ id }) => id)).toEqual([4, 2, 9, 3, 1]);
  });

  test('every word counts, in title or company', () => {
    expect(idsOf(searchPostings(mixed, { words: 'bak' }))).toEqual([2, 4, 9]);
    expect(idsOf(searchPostings(mixed, { words: 'mehl night' }))).toEqual([2]);
    expect(idsOf(searchPostings(mixed, { words: ' COOK  ' }))).toEqual([1]);
  });

  test('pages count what was found', () => {
    const result = searchPostings(mixed, { city: 'Ulm' }, { page: 2, size: 2 });
    expect(idsOf(result)).toEqual([9, 1]);
    expect(result).toMatchObject({ total: 4, pages: 2, first: 3, last: 4 });
  });
});
