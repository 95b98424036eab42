import { expect, test } from 'vitest';
import { uniqueRecipients } from './program.js';

const entry = (email, name = 'N.') => ({ email, name });

test('keeps what is there once', () => {
  expect(uniqueRecipients([entry('a@x.org'), entry('b@x.org')])).toEqual([entry('a@x.org'), entry('b@x.org')]);
});

test('keeps the first of two', () => {
  expect(uniqueRecipients([entry('a@x.org', 'Ada'), entry('A@X.org ', 'A.')])).toEqual([entry('a@x.org', 'Ada')]);
});

test('leaves out who has no address', () => {
  expect(uniqueRecipients([entry('  '), entry('c@x.org')])).toEqual([entry('c@x.org')]);
});

test('1,200 different addresses', () => {
  const entries = Array.from({ length: 1200 }, (_, at) => entry(`reader${at}@x.org`));
  expect(uniqueRecipients(entries)).toHaveLength(1200);
});
