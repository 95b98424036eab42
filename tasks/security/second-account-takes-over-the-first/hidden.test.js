import { describe, expect, test } from 'vitest';
import { createAccounts } from './program.js';

describe('canonical', () => {
  test.each([
    ['Łukasz', 'łukasz'],
    ['ＢＯＢ', 'bob'],
    ['ﬁne', 'fine'],
    ['\u2060Zo\u00adé', 'zoé'],
    ['Zoe\u0301', 'zoé'],
    ['ᴮᴵᴳ', 'big'],
    ['ℝEX', 'rex'],
    ['𝔘𝕋𝑪', 'utc'],
    ['\u200bA\u200bB\u200b', 'ab'],
  ])('of %s is %s', (name, form) => {
    const { canonical } = createAccounts();
    expect(canonical(name)).toBe(form);
    expect(canonical(form)).toBe(form);
  });
});

describe('register', () => {
  test('superscript capitals are ordinary letters', () => {
    const accounts = createAccounts({ reserved: ['ROOT', 'ℍelp'] });
    expect(accounts.register('ᴿoot', 'e')).toEqual({ ok: false, reason: 'reserved' });
    expect(accounts.register('help', 'e')).toEqual({ ok: false, reason: 'reserved' });
    expect(accounts.register('ᴳᴿᴼᴼᵀ', 'g')).toEqual({ ok: true, name: 'groot' });
    expect(accounts.find('Groot')).toEqual({ name: 'groot', email: 'g' });
    expect(accounts.names()).toEqual(['groot']);
  });

  test('counts characters of the canonical name', () => {
    const accounts = createAccounts();
    expect(accounts.register('abc', '1').ok).toBe(true);
    expect(accounts.register('abcdefghijklmnop', '2').ok).toBe(true);
    expect(accounts.register('abcdefghijklmnopq', '3')).toEqual({ ok: false, reason: 'length' });
    expect(accounts.register('ﬃ', '4')).toEqual({ ok: true, name: 'ffi' });
    expect(accounts.register('a\u200bb', '5')).toEqual({ ok: false, reason: 'length' });
    expect(accounts.register('😀😀', '6')).toEqual({ ok: false, reason: 'length' });
    expect(accounts.register('😀😀😀', '7')).toEqual({ ok: false, reason: 'characters' });
    expect(accounts.register('', '8')).toEqual({ ok: false, reason: 'length' });
    expect(accounts.register('𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡', '9')).toEqual({ ok: true, name: '123456789' });
    expect(accounts.register('𞤀𞤀𞤀𞤀𞤀𞤀𞤀𞤀𞤀', '10')).toEqual({ ok: false, reason: 'characters' });
  });

  test.each(['a.b', '.abc', 'abc!', 'αβγ', 'pаypal', 'раypal', 'аbc', 'abc\n', 'a\nж', 'x-Я', 'x12ж', 'ж34x'])('%j has other characters', (name) => {
    expect(createAccounts().register(name, 'e')).toEqual({ ok: false, reason: 'characters' });
  });

  test.each([
    ['Привет', 'привет'],
    ['1-2_3', '1-2_3'],
    ['x٣y', 'x٣y'],
    ['Жук-7', 'жук-7'],
  ])('%s is fine', (name, form) => {
    expect(createAccounts().register(name, 'e')).toEqual({ ok: true, name: form });
  });
});

describe('find', () => {
  test('nobody', () => {
    const accounts = createAccounts();
    accounts.register('anna', 'a');
    expect(accounts.find('ann')).toBeUndefined();
    expect(accounts.find('toString')).toBeUndefined();
  });
});

describe('rename', () => {
  test('to another spelling of itself', () => {
    const accounts = createAccounts();
    accounts.register('anna', 'a');
    accounts.register('bert', 'b');
    expect(accounts.rename('anna', 'ᴬNNA')).toEqual({ ok: true, name: 'anna' });
    expect(accounts.names()).toEqual(['bert', 'anna']);
    expect(accounts.find('anna')).toEqual({ name: 'anna', email: 'a' });
  });

  test('to the name of another', () => {
    const accounts = createAccounts({ reserved: ['root'] });
    accounts.register('anna', 'a');
    accounts.register('bert', 'b');
    expect(accounts.rename('bert', 'Ａnna')).toEqual({ ok: false, reason: 'taken' });
    expect(accounts.rename('bert', 'Root')).toEqual({ ok: false, reason: 'reserved' });
    expect(accounts.rename('bert', 'x')).toEqual({ ok: false, reason: 'length' });
    expect(accounts.find('bert')).toEqual({ name: 'bert', email: 'b' });
    expect(accounts.names()).toEqual(['anna', 'bert']);
  });

  test('of nobody', () => {
    expect(createAccounts().rename('nobody', 'x')).toEqual({ ok: false, reason: 'unknown' });
  });

  test('frees the old name', () => {
    const accounts = createAccounts();
    accounts.register('anna', 'a');
    expect(accounts.rename('anna', 'Hannah')).toEqual({ ok: true, name: 'hannah' });
    expect(accounts.find('anna')).toBeUndefined();
    expect(accounts.register('anna', 'new')).toEqual({ ok: true, name: 'anna' });
  });
});
