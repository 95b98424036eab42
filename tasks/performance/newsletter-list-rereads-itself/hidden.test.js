import { expect, test } from 'vitest';
import { uniqueRecipients } from './program.js';

const entry = (email, name = 'N.') => ({ email, name });

test('hands entries back as they were', () => {
  expect(uniqueRecipients([entry(' Ada@X.org ', 'Ada')])).toEqual([entry(' Ada@X.org ', 'Ada')]);
});

test('an address between others is found again', () => {
  const entries = ['a@x', 'b@x', 'c@x', 'B@x', 'd@x', 'a@x'].map((email) => entry(email));
  expect(uniqueRecipients(entries).map(({ email }) => email)).toEqual(['a@x', 'b@x', 'c@x', 'd@x']);
});

test('two empty addresses are two entries left out', () => {
  expect(uniqueRecipients([entry(''), entry(''), entry('\t')])).toEqual([]);
  expect(uniqueRecipients([])).toEqual([]);
});

test('the same address 10 times among 1,500 entries', () => {
  const entries = Array.from({ length: 1500 }, (_, at) => entry(at % 150 === 7 ? 'Twice@x.org' : `r${at}@x.org`));
  const kept = uniqueRecipients(entries);
  expect(kept).toHaveLength(1491);
  expect(kept[7]).toEqual(entry('Twice@x.org'));
  expect(kept.at(-1)).toEqual(entry('r1499@x.org'));
});
