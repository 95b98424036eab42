import { expect, test } from 'vitest';
import { importContacts, readContacts } from './program.js';

function bookWith(known, isDown = () => false) {
  const saved = [];
  const save = async (fields) => {
    await new Promise((resolve) => setTimeout(resolve, 3));
    if (isDown(fields)) throw new Error('connection refused');
    if (known.includes(fields.mail)) throw Object.assign(new Error('known'), { code: 'known' });
    saved.push(fields.mail);
  };
  return { saved, save };
}

test('reads contacts', () => {
  expect([...readContacts('Name: Ada\nMAIL: ada@x.org\n\n\nname : Bob: the builder\nMail:b@x.org')]).toEqual([
    { line: 1, fields: { name: 'Ada', mail: 'ada@x.org' } },
    { line: 5, fields: { name: 'Bob: the builder', mail: 'b@x.org' } },
  ]);
});

test('a line that begins with a space goes on', () => {
  expect([...readContacts('note: likes\n  tea')]).toEqual([{ line: 1, fields: { note: 'likes tea' } }]);
});

test('joins the values of a key that comes again', () => {
  expect([...readContacts('tel: 11\nTel: 22')]).toEqual([{ line: 1, fields: { tel: '11, 22' } }]);
});

test('imports contacts', async () => {
  const book = bookWith(['b@x.org']);
  expect(await importContacts('mail: a@x.org\n\nmail: b@x.org\n\nname: nobody', book)).toEqual({
    saved: 1,
    known: 1,
    invalid: ['Line 5: no mail address'],
  });
  expect(book.saved).toEqual(['a@x.org']);
});

test('ends when the book cannot be reached', async () => {
  const book = bookWith([], ({ mail }) => mail.startsWith('down'));
  const error = await importContacts('mail: a@x.org\n\nmail: down@x.org\n\nmail: c@x.org', book).catch((thrown) => thrown);
  expect(error.message).toBe('Stopped after 1 contacts: connection refused');
  expect(error.cause.message).toBe('connection refused');
  expect(book.saved).toEqual(['a@x.org']);
});
