import { describe, expect, test } from 'vitest';
import { loginAddress, returnTarget } from './program.js';

const options = { allowedOrigins: ['https://pay.shop.example', 'https://dev.shop.example:8443'], fallback: '/start' };

describe('paths', () => {
  test.each(['/', '/a', '/a//b', '/a\\b', '/?q=//x', '/#/\\'])('%s stays', (path) => {
    expect(returnTarget(path, options)).toBe(path);
  });

  test.each(['/\\', '/\\/evil.example', '/\\\\evil.example', '/\\pay.shop.example/x'])('%s does not', (path) => {
    expect(returnTarget(path, options)).toBe('/start');
  });

  test.each(['//', '///evil.example', '//pay.shop.example/x', '', 'orders', '\\/evil.example', '?a=/b'])(
    '%j does not either',
    (path) => {
      expect(returnTarget(path, options)).toBe('/start');
    },
  );
});

describe('blanks and other kinds', () => {
  test.each(['/a b', ' /a', '/\t/evil.example', '/a\n', '/\u0000', '/a\u007f'])('%j is not safe', (path) => {
    expect(returnTarget(path, options)).toBe('/start');
  });

  test.each([[null], [undefined], [7], [['/a']], [{ next: '/a' }]])('%j is no address', (value) => {
    expect(returnTarget(value)).toBe('/');
  });
});

describe('origins', () => {
  test.each([
    'https://pay.shop.example',
    'https://pay.shop.example?x=1',
    'https://pay.shop.example#top',
    'HTTPS://Pay.Shop.Example/Cart',
    'https://dev.shop.example:8443/cart',
  ])('%s is allowed', (address) => {
    expect(returnTarget(address, options)).toBe(address);
  });

  test.each([
    'http://pay.shop.example/',
    'https://pay.shop.example:8443/',
    'https://dev.shop.example:844',
    'https://pay.shop.example.evil.example/',
    'https://pay.shop.example@evil.example/',
    'https://evil.example/https://pay.shop.example/',
    'xhttps://pay.shop.example/',
    'https://pay.shop.example\\x',
    'https:///pay.shop.example/',
    'javascript:alert(1)',
  ])('%s is not', (address) => {
    expect(returnTarget(address, options)).toBe('/start');
  });

  test('nothing is allowed unless it is listed', () => {
    expect(returnTarget('https://pay.shop.example/x')).toBe('/');
    expect(returnTarget('undefined', { allowedOrigins: [] })).toBe('/');
  });
});

describe('login address', () => {
  test('encodes', () => {
    expect(loginAddress('/a&b=ü')).toBe('/login?next=%2Fa%26b%3D%C3%BC');
  });

  test('knows no other origin and no backslash', () => {
    expect(loginAddress('https://pay.shop.example/')).toBe('/login');
    expect(loginAddress('/\\x')).toBe('/login');
  });
});
