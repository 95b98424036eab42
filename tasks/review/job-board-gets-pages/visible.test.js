import { describe, expect, test } from 'vitest';
import { searchPostings } from './program.js';

const day = (n) => `2025-03-${String(n).padStart(2, '0')}`;
const postings = (count) =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    title: at % 2 === 0 ? 'Gardener' : 'Night Porter',
    company: 'Hotel Aster',
    city: at < 3 ? 'Ulm' : 'Kiel',
    day: day(28 - at),
  }));
const ids = ({ items }) => items.map(({ id }) => id);

describe('searchPostings', () => {
  test('shows the first page unless told otherwise', () => {
    const result = searchPostings(postings(23));
    expect(ids(result)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(result).toMatchObject({ total: 23, page: 1, pages: 2, first: 1, last: 20, links: [1, 2] });
  });

  test('shows the rest on the last page', () => {
    const result = searchPostings(postings(7), {}, { page: 3, size: 3 });
    expect(ids(result)).toEqual([7]);
    expect(result).toMatchObject({ page: 3, pages: 3, first: 7, last: 7 });
  });

  test('fills pages to the last posting', () => {
    expect(searchPostings(postings(8), {}, { page: 2, size: 4 })).toMatchObject({ pages: 2, first: 5, last: 8, links: [1, 2] });
  });

  test('filters by city and by words', () => {
    expect(ids(searchPostings(postings(5), { city: 'Ulm', words: 'hotel GARD' }))).toEqual([1, 3]);
    expect(searchPostings(postings(5), { city: 'Bonn' })).toMatchObject({ items: [], total: 0, first: 0, last: 0 });
  });

  test('refuses pages that cannot be', () => {
    expect(() => searchPostings(postings(1), {}, { page: 0 })).toThrow(new RangeError('No such page: 0'));
    expect(() => searchPostings(postings(1), {}, { page: 1.5 })).toThrow(new RangeError('No such page: 1.5'));
  });
});
