import { expect, test } from 'vitest';
import { loginAddress, returnTarget } from './program.js';

test('a path of the site is kept', () => {
  expect(returnTarget('/orders?page=2#last')).toBe('/orders?page=2#last');
});

test('an address of somebody else gives the fallback', () => {
  expect(returnTarget('https://evil.example/orders')).toBe('/');
  expect(returnTarget('//evil.example', { fallback: '/home' })).toBe('/home');
});

test('a slash and a backslash do not make a path', () => {
  expect(returnTarget('/\\evil.example/orders')).toBe('/');
});

test('an allowed origin is kept', () => {
  const options = { allowedOrigins: ['https://help.shop.example'] };
  expect(returnTarget('https://help.shop.example/faq', options)).toBe('https://help.shop.example/faq');
});

test('the login address carries the path', () => {
  expect(loginAddress('/orders?page=2')).toBe('/login?next=%2Forders%3Fpage%3D2');
  expect(loginAddress('/')).toBe('/login');
});

test('the login address forgets a bad path', () => {
  expect(loginAddress('/\\evil.example')).toBe('/login');
});
