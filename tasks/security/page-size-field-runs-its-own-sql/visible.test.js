import { expect, test } from 'vitest';
import { from } from './program.js';

test('selects everything', () => {
  expect(from('users').build()).toEqual({ text: 'select * from "users"', values: [] });
});

test('binds values and quotes names', () => {
  const query = from('app.users').select('id', 'na"me').where('name', '=', "O'Hara").where('age', '>=', 18);
  expect(query.build()).toEqual({
    text: 'select "id", "na""me" from "app"."users" where "name" = $1 and "age" >= $2',
    values: ["O'Hara", 18],
  });
});

test('pages through sorted rows', () => {
  const query = from('users').orderBy('name').orderBy('id', 'desc').limit(20).offset(40);
  expect(query.build().text).toBe('select * from "users" order by "name" asc, "id" desc limit 20 offset 40');
});

test('a page size with a statement in it is refused', () => {
  expect(() => from('users').limit('10; delete from sessions')).toThrow('limit must be a whole number from 1 to 1000');
});

test('half a row is refused', () => {
  expect(() => from('users').limit(2.5)).toThrow(RangeError);
});

test('a page size beyond the bounds is refused', () => {
  expect(() => from('users').limit(0)).toThrow('limit must be a whole number from 1 to 1000');
  expect(() => from('users').limit(1001)).toThrow('limit must be a whole number from 1 to 1000');
});

test('searches for a text as it is', () => {
  expect(from('notes').where('body', 'contains', '100%').build()).toEqual({
    text: `select * from "notes" where "body" like $1 escape '\\'`,
    values: ['%100\\%%'],
  });
});
