import { expect, test } from 'vitest';
import { createTokens } from './program.js';

const sign = (text: string, key: string) => `${key}#${text.length}`;
const tokens = createTokens({ keys: { ours: 'k1', partner: 'k2' }, sign, now: () => 1000 });

function signed(claims: object): string {
  const text = `${encodeURIComponent('{"kid":"partner"}')}|${encodeURIComponent(JSON.stringify(claims))}`;
  return `${text}|${sign(text, 'k2')}`;
}

test('a token that was issued is good', () => {
  expect(tokens.verify(tokens.issue('ada', 'ours', 60, ['read']))).toEqual({ ok: true, subject: 'ada', scopes: ['read'] });
});

test('an expired token is refused', () => {
  expect(tokens.verify(signed({ sub: 'bob', exp: 999 }))).toEqual({ ok: false, reason: 'expired' });
});

test('a token without a time is refused', () => {
  expect(tokens.verify(signed({ sub: 'bob' }))).toEqual({ ok: false, reason: 'expired' });
});

test('a word is no time', () => {
  expect(tokens.verify(signed({ sub: 'bob', exp: 'never' }))).toEqual({ ok: false, reason: 'expired' });
});

test('a changed claim breaks the signature', () => {
  const token = tokens.issue('ada', 'ours', 60).replace('ada', 'administrator');
  expect(tokens.verify(token)).toEqual({ ok: false, reason: 'bad signature' });
});

test('the scope is asked for', () => {
  const token = tokens.issue('ada', 'ours', 60, ['read']);
  expect(tokens.verify(token, 'write')).toEqual({ ok: false, reason: 'missing scope' });
});
