import { expect, test } from 'vitest';
import { createRedactor } from './program.js';

const redact = createRedactor({ secrets: ['password', 'api key', 'session'] });

test('masks nested fields', () => {
  expect(redact({ user: { name: 'Ada', password: 'x1' }, tries: [{ apiKey: 7 }] })).toEqual({
    user: { name: 'Ada', password: '[removed]' },
    tries: [{ apiKey: '[removed]' }],
  });
});

test('masks an object in every place in which it occurs', () => {
  const user = { name: 'Ada', password: 'x1' };
  expect(redact({ request: { user }, retry: { user } })).toEqual({
    request: { user: { name: 'Ada', password: '[removed]' } },
    retry: { user: { name: 'Ada', password: '[removed]' } },
  });
});

test('masks pairs in an address', () => {
  expect(redact('/cart?session=abc123&page=2')).toBe('/cart?session=[removed]&page=2');
});

test('masks inside JSON texts', () => {
  expect(redact({ body: '{"API_KEY": "k", "n": 1}' })).toEqual({ body: '{"API_KEY":"[removed]","n":1}' });
  expect(redact('{ "n": 1 }')).toBe('{ "n": 1 }');
});

test('leaves the report alone', () => {
  const report = { user: { password: 'x1' }, list: ['session=1'] };
  redact(report);
  expect(report).toEqual({ user: { password: 'x1' }, list: ['session=1'] });
});
