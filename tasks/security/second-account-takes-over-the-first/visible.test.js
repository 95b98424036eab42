import { expect, test } from 'vitest';
import { createAccounts } from './program.js';

test('a name is taken in every case', () => {
  const accounts = createAccounts();
  expect(accounts.register('Marta', 'm@a.example')).toEqual({ ok: true, name: 'marta' });
  expect(accounts.register('mARTA', 'x@b.example')).toEqual({ ok: false, reason: 'taken' });
  expect(accounts.find('MARTA')).toEqual({ name: 'marta', email: 'm@a.example' });
});

test('full-width letters are the same name', () => {
  const accounts = createAccounts();
  accounts.register('marta', 'm@a.example');
  expect(accounts.register('Ｍarta', 'x@b.example')).toEqual({ ok: false, reason: 'taken' });
});

test('mathematical capitals are the same name', () => {
  const accounts = createAccounts();
  accounts.register('marta', 'm@a.example');
  expect(accounts.register('𝐌𝐀𝐑𝐓𝐀', 'x@b.example')).toEqual({ ok: false, reason: 'taken' });
});

test('a reserved name is reserved in every spelling', () => {
  const accounts = createAccounts({ reserved: ['Admin'] });
  expect(accounts.register('ad\u200dmin', 'x@b.example')).toEqual({ ok: false, reason: 'reserved' });
  expect(accounts.register('ᴬdmin', 'x@b.example')).toEqual({ ok: false, reason: 'reserved' });
});

test('length and characters are checked', () => {
  const accounts = createAccounts();
  expect(accounts.register('ab', 'e')).toEqual({ ok: false, reason: 'length' });
  expect(accounts.register('a b', 'e')).toEqual({ ok: false, reason: 'characters' });
  expect(accounts.register('a_b', 'e')).toEqual({ ok: true, name: 'a_b' });
});

test('an account gets a new name', () => {
  const accounts = createAccounts();
  accounts.register('marta', 'm@a.example');
  accounts.register('ivo', 'i@a.example');
  expect(accounts.rename('Marta', 'Marta-2')).toEqual({ ok: true, name: 'marta-2' });
  expect(accounts.names()).toEqual(['ivo', 'marta-2']);
});
