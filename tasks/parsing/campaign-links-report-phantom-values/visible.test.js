import { expect, test } from 'vitest';
import { formatQuery, parseQuery } from './program.js';

test('reads pairs', () => {
  expect(parseQuery('?brand=Duplo&age=3')).toEqual({ brand: 'Duplo', age: '3' });
});

test('collects the values of a repeated name', () => {
  expect(parseQuery('tag=new&page=2&tag=sale&tag=wood')).toEqual({ tag: ['new', 'sale', 'wood'], page: '2' });
});

test('a bare name is remembered when the name comes again', () => {
  expect(parseQuery('?sort&sort=price')).toEqual({ sort: [null, 'price'] });
});

test('the constructor filter has the one value of the link', () => {
  const params = parseQuery('?constructor=Meccano');
  expect(Object.entries(params)).toEqual([['constructor', 'Meccano']]);
});

test('decodes names and values', () => {
  expect(parseQuery('full+name=Zo%C3%AB+Quist&sum=1%2B1=2')).toEqual({ 'full name': 'Zoë Quist', sum: '1+1=2' });
});

test('writes a query', () => {
  expect(formatQuery({ q: 'red & blue', tag: ['a', 'b'], draft: null, page: undefined })).toBe(
    'q=red+%26+blue&tag=a&tag=b&draft',
  );
});
