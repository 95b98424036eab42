import { expect, test } from 'vitest';
import { createOffice } from './program.js';

const office = () => createOffice({ guest: ['lobby'], staff: ['office', 'lobby'] });

test('issues badges by role', () => {
  const o = office();
  expect(o.issue('Ann', 'staff')).toEqual(['lobby', 'office']);
  expect(o.may('Ann', 'office')).toBe(true);
  expect(o.may('Bob', 'lobby')).toBe(false);
});

test('a visitor gets the rights of a guest', () => {
  expect(office().issue('Vic')).toEqual(['lobby']);
});

test('a grant is for one visitor', () => {
  const o = office();
  o.issue('Vic');
  o.issue('Wes');
  expect(o.grant('Vic', 'archive')).toBe(1);
  expect(o.holders('archive')).toEqual(['Vic']);
});

test('later visitors get no more than the first', () => {
  const o = office();
  o.issue('Vic', 'plumber');
  o.grant('Vic', 'cellar');
  expect(o.issue('Wes', 'plumber')).toEqual(['lobby']);
});

test('revokes rights', () => {
  const o = office();
  o.issue('Ann', 'staff');
  expect(o.revoke('Ann', 'office', 'roof')).toBe(1);
  expect(o.rights('Ann')).toEqual(['lobby']);
});

test('names have one badge at most', () => {
  const o = office();
  o.issue('Ann', 'staff');
  expect(() => o.issue('Ann')).toThrow(new Error('Ann has a badge'));
  expect(() => o.rights('Zoe')).toThrow(new Error('No badge for Zoe'));
});
