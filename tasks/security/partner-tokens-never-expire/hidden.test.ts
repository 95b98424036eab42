import { describe, expect, test } from 'vitest';
import { createTokens } from './program.js';

const sign = (text: string, key: string) => `${key}(${text})`.split('').reverse().join('').replaceAll('|', '!');

function tokensAt(now: number, leewaySeconds?: number) {
  return createTokens({
    keys: { a: 'alpha', b: '' },
    sign,
    now: () => now,
    ...(leewaySeconds === undefined ? {} : { leewaySeconds }),
  });
}

function token(claims: string, header = '{"kid":"a"}', key = 'alpha'): string {
  const text = `${encodeURIComponent(header)}|${encodeURIComponent(claims)}`;
  return `${text}|${sign(text, key)}`;
}

describe('expiry', () => {
  test.each(['"9999"', 'null', 'true', '[9999]', '1e999', '{}', '"soon"'])('exp %s is no time', (exp) => {
    expect(tokensAt(50).verify(token(`{"sub":"x","exp":${exp}}`))).toEqual({ ok: false, reason: 'expired' });
  });

  test('the second of expiry is too late', () => {
    const issued = tokensAt(50).issue('eve', 'b', 10);
    expect(tokensAt(59).verify(issued)).toEqual({ ok: true, subject: 'eve', scopes: [] });
    expect(tokensAt(60).verify(issued)).toEqual({ ok: false, reason: 'expired' });
  });

  test('leeway is given', () => {
    const issued = tokensAt(50).issue('eve', 'a', 10);
    expect(tokensAt(64, 5).verify(issued).ok).toBe(true);
    expect(tokensAt(65, 5).verify(issued)).toEqual({ ok: false, reason: 'expired' });
  });
});

describe('not before', () => {
  test('too early', () => {
    const early = token('{"sub":"x","exp":99,"nbf":21}');
    expect(tokensAt(20).verify(early)).toEqual({ ok: false, reason: 'not yet valid' });
    expect(tokensAt(21).verify(early)).toEqual({ ok: true, subject: 'x', scopes: [] });
    expect(tokensAt(16, 5).verify(early).ok).toBe(true);
    expect(tokensAt(15, 5).verify(early).ok).toBe(false);
  });

  test('no time', () => {
    expect(tokensAt(20).verify(token('{"sub":"x","exp":99,"nbf":"1"}'))).toEqual({ ok: false, reason: 'not yet valid' });
  });
});

describe('form', () => {
  test.each([
    '',
    'a|b',
    'null|{}|x',
    '{}|[]|x',
    '[]|{}|x',
    '%|{}|x',
    '{}|%7B|x',
    '7|{}|x',
    '{}|"s"|x',
  ])('%j is malformed', (text) => {
    expect(tokensAt(1).verify(text)).toEqual({ ok: false, reason: 'malformed' });
  });

  test('a fourth part or none for the signature', () => {
    const good = token('{"sub":"x","exp":9}');
    expect(tokensAt(1).verify(`${good}|`)).toEqual({ ok: false, reason: 'malformed' });
    expect(tokensAt(1).verify(good.slice(0, good.lastIndexOf('|')))).toEqual({ ok: false, reason: 'malformed' });
  });
});

describe('keys and signatures', () => {
  test.each(['{}', '{"kid":"c"}', '{"kid":"toString"}', '{"kid":null}'])('the header %s has no key', (header) => {
    expect(tokensAt(1).verify(token('{"exp":9}', header))).toEqual({ ok: false, reason: 'unknown key' });
  });

  test('an empty key is a key', () => {
    expect(tokensAt(1).verify(token('{"sub":7,"exp":9}', '{"kid":"b"}', ''))).toEqual({ ok: true, subject: '7', scopes: [] });
  });

  test('part of a signature is not enough', () => {
    const good = token('{"sub":"x","exp":9}');
    expect(tokensAt(1).verify(good.slice(0, -1))).toEqual({ ok: false, reason: 'bad signature' });
    expect(tokensAt(1).verify(`${good}x`)).toEqual({ ok: false, reason: 'bad signature' });
    expect(tokensAt(1).verify(good.slice(0, good.lastIndexOf('|') + 1))).toEqual({ ok: false, reason: 'bad signature' });
  });

  test('issue needs a key', () => {
    expect(() => tokensAt(1).issue('x', 'constructor', 5)).toThrow('Unknown key: constructor');
  });

  test('an issued token has the parts described', () => {
    const text = `${encodeURIComponent('{"kid":"a"}')}|${encodeURIComponent('{"sub":"x","exp":6,"scopes":["p"]}')}`;
    expect(tokensAt(1).issue('x', 'a', 5, ['p'])).toBe(`${text}|${sign(text, 'alpha')}`);
  });
});

describe('scopes', () => {
  test('one of several', () => {
    const many = token('{"sub":"x","exp":9,"scopes":["read","write"]}');
    expect(tokensAt(1).verify(many, 'write')).toEqual({ ok: true, subject: 'x', scopes: ['read', 'write'] });
    expect(tokensAt(1).verify(many, 'writ')).toEqual({ ok: false, reason: 'missing scope' });
    expect(tokensAt(1).verify(many, '')).toEqual({ ok: false, reason: 'missing scope' });
  });

  test('a text is not a list', () => {
    const text = token('{"sub":"x","exp":9,"scopes":"read write"}');
    expect(tokensAt(1).verify(text, 'read')).toEqual({ ok: false, reason: 'missing scope' });
    expect(tokensAt(1).verify(text)).toEqual({ ok: true, subject: 'x', scopes: [] });
  });
});
