import { expect, test } from 'vitest';
import { createLogger } from './program.js';

function logInto(lines, options = {}) {
  return createLogger((line) => lines.push(line), { clock: () => 500, ...options });
}

test('writes one line with its fields in order', () => {
  const lines = [];
  expect(logInto(lines).info('order paid', { order: 17, gift: false, by: 'Ada' })).toBe(true);
  expect(lines).toEqual(['time=500 level=info msg="order paid" order=17 gift=false by="Ada"']);
});

test('leaves out what is below the level', () => {
  const lines = [];
  const log = logInto(lines);
  expect(log.debug('cache filled')).toBe(false);
  expect(log.warn('disk at 91 %')).toBe(true);
  expect(lines).toEqual(['time=500 level=warn msg="disk at 91 %"']);
});

test('a line feed in a user name is written as its code', () => {
  const lines = [];
  logInto(lines).info('signed in', { name: 'bob\ntime=501 level=info msg="admin logged in"' });
  expect(lines).toEqual([
    'time=500 level=info msg="signed in" name="bob\\u{a}time=501 level=info msg=\\"admin logged in\\""',
  ]);
});

test('a line separator in a user name is written as its code', () => {
  const lines = [];
  logInto(lines).info('signed in', { name: 'bob\u2028level=info msg=root' });
  expect(lines).toEqual(['time=500 level=info msg="signed in" name="bob\\u{2028}level=info msg=root"']);
});

test('a name cannot turn the line round', () => {
  const lines = [];
  logInto(lines).warn('renamed \u202eevil', {});
  expect(lines).toEqual(['time=500 level=warn msg="renamed \\u{202e}evil"']);
});

test('refuses a field name with a blank', () => {
  const lines = [];
  expect(() => logInto(lines).info('x', { 'a level': 1 })).toThrow('Expected a lower-case field name, got "a level"');
  expect(lines).toEqual([]);
});
