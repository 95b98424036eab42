import { expect, test } from 'vitest';
import { Router } from './program.js';

function shop() {
  return new Router<string>()
    .add('GET', '/', 'home')
    .add('GET', '/sales/:name', 'sale')
    .add('GET', '/sales/new', 'new sale')
    .add('POST', '/sales/:name', 'save sale')
    .add('GET', '/files/*path', 'file');
}

test('finds handlers', () => {
  expect(shop().match('GET', '/')).toEqual({ kind: 'found', handler: 'home', params: {} });
  expect(shop().match('GET', '/sales/spring?page=2')).toEqual({ kind: 'found', handler: 'sale', params: { name: 'spring' } });
  expect(shop().match('GET', '/sales/new')).toEqual({ kind: 'found', handler: 'new sale', params: {} });
});

test('a name may end in a percent sign', () => {
  expect(shop().match('GET', '/sales/100%25')).toEqual({ kind: 'found', handler: 'sale', params: { name: '100%' } });
});

test('a name may look like an escape', () => {
  const router = new Router<string>().add('GET', '/tags/:tag', 'tag');
  expect(router.match('GET', '/tags/C%2523')).toEqual({ kind: 'found', handler: 'tag', params: { tag: 'C%23' } });
});

test('a rest takes several names', () => {
  expect(shop().match('GET', '/files/a/b%20c.txt')).toEqual({ kind: 'found', handler: 'file', params: { path: 'a/b c.txt' } });
});

test('tells what is wrong', () => {
  expect(shop().match('GET', '/sales/100%')).toEqual({ kind: 'bad', piece: '100%' });
  expect(shop().match('DELETE', '/sales/x')).toEqual({ kind: 'method', allow: ['GET', 'POST'] });
  expect(shop().match('GET', '/nothing')).toEqual({ kind: 'missing' });
});

test('redirects a path that ends in a slash', () => {
  expect(shop().match('GET', '/sales/spring/?a=1')).toEqual({ kind: 'redirect', to: '/sales/spring?a=1' });
});

test('builds paths', () => {
  expect(shop().href('/sales/:name', { name: '100%' })).toBe('/sales/100%25');
});
