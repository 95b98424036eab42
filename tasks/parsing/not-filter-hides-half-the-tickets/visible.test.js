import { expect, test } from 'vitest';
import { compile } from './program.js';

const tickets = [
  { id: 1, status: 'open', priority: 1, team: 'desk' },
  { id: 2, status: 'closed', priority: 5, team: 'back office' },
  { id: 3, status: 'closed', priority: 2, team: 'desk', vip: true },
];
const show = (text) => tickets.filter(compile(text)).map(({ id }) => id);

test('compares fields with values', () => {
  expect(show('priority >= 2')).toEqual([2, 3]);
  expect(show('team = "back office"')).toEqual([2]);
  expect(show('vip = true')).toEqual([3]);
});

test('and binds tighter than or', () => {
  expect(show('status = open or priority > 3 and team = desk')).toEqual([1]);
  expect(show('(status = open or priority > 3) and team = desk')).toEqual([1]);
});

test('the view of the night shift has the urgent closed tickets', () => {
  expect(show('not status = closed or priority > 3')).toEqual([1, 2]);
});

test('the halves of an and can be swapped', () => {
  expect(show('not team = "back office" and priority >= 2')).toEqual([3]);
  expect(show('priority >= 2 and not team = "back office"')).toEqual([3]);
});

test('lists and contained texts', () => {
  expect(show('priority in (1, 5)')).toEqual([1, 2]);
  expect(show('team ~ OFF')).toEqual([2]);
});

test('an empty filter shows all', () => {
  expect(show(' ')).toEqual([1, 2, 3]);
});

test('says what was expected', () => {
  expect(() => compile('status =')).toThrow('Expected value at 9, got end of filter');
  expect(() => compile('status closed')).toThrow('Expected operator at 8, got "closed"');
});
