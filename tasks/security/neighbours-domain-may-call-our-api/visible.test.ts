import { expect, test } from 'vitest';
import { createCors } from './program.js';

const cors = createCors(['https://*.baker.example', 'http://localhost:5173']);

test('covers our subdomains', () => {
  expect(cors.isAllowed('https://shop.baker.example')).toBe(true);
  expect(cors.isAllowed('https://a.b.baker.example')).toBe(true);
});

test('does not cover a host that ends alike', () => {
  expect(cors.isAllowed('https://notbaker.example')).toBe(false);
});

test('does not cover another scheme or port', () => {
  expect(cors.isAllowed('http://shop.baker.example')).toBe(false);
  expect(cors.isAllowed('http://localhost:5174')).toBe(false);
});

test('sends headers to an allowed origin', () => {
  expect(cors.headers('http://localhost:5173', 'OPTIONS')).toEqual({
    Vary: 'Origin',
    'Access-Control-Allow-Origin': 'http://localhost:5173',
    'Access-Control-Allow-Methods': 'GET, POST',
  });
});

test('sends no permission to a stranger', () => {
  expect(cors.headers('https://cookbaker.example', 'GET')).toEqual({ Vary: 'Origin' });
});
