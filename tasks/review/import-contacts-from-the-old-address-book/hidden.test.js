import { expect, test } from 'vitest';
import { importContacts, readContacts } from './program.js';

const failure = (message, code) => Object.assign(new Error(message), code === undefined ? {} : { code });

function scripted(...outcomes) {
  const calls = [];
  const save = (fields) => {
    calls.push(fields);
    const outcome = outcomes[calls.length - 1];
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve();
  };
  return { calls, save };
}

test('reads nothing from nothing', () => {
  expect([...readContacts('')]).toEqual([]);
  expect([...readContacts('\n  \n\t\n')]).toEqual([]);
});

test('counts lines over blank ones', () => {
  const contacts = [...readContacts('\n\n  \nname: C\n\nname: D\nstreet: E 1\n   12345 F\n \nname: G\n')];
  expect(contacts.map(({ line }) => line)).toEqual([4, 6, 10]);
  expect(contacts[1].fields).toEqual({ name: 'D', street: 'E 1 12345 F' });
});

test('joins three values and leaves other keys alone', () => {
  expect([...readContacts('tag: a\nname: N\ntag:\nTAG: c')]).toEqual([{ line: 1, fields: { tag: 'a, , c', name: 'N' } }]);
  expect([...readContacts(' name: begins with a space')][0].fields).toEqual({ name: 'begins with a space' });
});

test('refuses a line without a key', () => {
  expect(() => [...readContacts('a: 1\nb 2')]).toThrow(new Error('Line 2: no key'));
  expect(() => [...readContacts('x: 1\n\ny: 2\n : 3 ')]).not.toThrow();
  expect(() => [...readContacts('x: 1\n\n: 3')]).toThrow('Line 3: no key');
  expect(() => [...readContacts('word')]).toThrow('Line 1: no key');
});

test('a bad line changes nothing', async () => {
  const book = scripted();
  await expect(importContacts('mail: q@y.org\n\nbad', book)).rejects.toThrow('Line 3: no key');
  expect(book.calls).toEqual([]);
});

test('counts what happened', async () => {
  const book = scripted(null, failure('have it', 'known'), null, failure('have it too', 'known'));
  const text = ['mail: 1@y', 'mail: 2@y', 'mail: none', 'mail: 3@y\nname: T', 'mail: 4@y', 'mail:'].join('\n\n');
  expect(await importContacts(text, book)).toEqual({ saved: 2, known: 2, invalid: ['Line 5: no mail address', 'Line 12: no mail address'] });
  expect(book.calls.map(({ mail }) => mail)).toEqual(['1@y', '2@y', '3@y', '4@y']);
});

test.each([[undefined], ['ECONNRESET'], ['unknown']])('an error with the code %s reaches the caller', async (code) => {
  const book = scripted(null, failure('have it', 'known'), failure('broken', code));
  const thrown = await importContacts('mail: 1@z\n\nmail: 2@z\n\nname: no mail\n\nmail: 3@z\n\nmail: 4@z', book).catch((error) => error);
  expect([thrown.message, thrown.cause?.message, thrown.cause?.code]).toEqual(['Stopped after 3 contacts: broken', 'broken', code]);
  expect(book.calls.length).toBe(3);
});
