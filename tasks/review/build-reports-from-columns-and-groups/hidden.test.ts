import { describe, expect, test } from 'vitest';
import { reportStatement } from './program.js';

const log = { name: 'visit log', columns: ['page', 'user', 'ms', 'a"b'] };
const page = { name: 'page' };

test('puts all parts in order', () => {
  const report = {
    limit: 1000,
    sort: 'n',
    filters: [
      { name: 'ms', comparison: '<', value: 5 },
      { name: 'ms', comparison: '>', value: '1' },
      { name: 'user', comparison: '<=', value: '?; DROP TABLE x' },
    ],
    columns: [{ name: 'user', total: 'count', title: 'n' }, page, { name: 'ms', total: 'average' }, { name: 'a"b', title: '' }],
  };
  expect(reportStatement(log, report)).toEqual({
    text:
      'SELECT COUNT("user") AS "n", "page" AS "page", AVG("ms") AS "ms", "a""b" AS "a""b" FROM "visit log"' +
      ' WHERE "ms" < ? AND "ms" > ? AND "user" <= ? GROUP BY "page", "a""b" ORDER BY "n" LIMIT 1000',
    params: [5, '1', '?; DROP TABLE x'],
  });
});

test('does not group when all columns have a total', () => {
  expect(reportStatement(log, { columns: [{ name: 'ms', total: 'sum' }], limit: 1, filters: [] })).toEqual({
    text: 'SELECT SUM("ms") AS "ms" FROM "visit log" LIMIT 1',
    params: [],
  });
});

describe('sorting', () => {
  const textOf = (title: string, sort: string) => reportStatement(log, { columns: [{ name: 'user', title }], sort }).text.split(' ORDER BY ')[1];

  test.each([
    ['Who', 'Who', '"Who" LIMIT 100'],
    ['Who', '-Who', '"Who" DESC LIMIT 100'],
    ['-x', '-x', '"-x" LIMIT 100'],
    ['-x', '--x', '"-x" DESC LIMIT 100'],
    ['a-b', 'a-b', '"a-b" LIMIT 100'],
    ['6" "pipe"', '-6" "pipe"', '"6"" ""pipe""" DESC LIMIT 100'],
  ])('title %j by %j', (title, sort, text) => {
    expect(textOf(title, sort)).toBe(text);
  });

  test.each([['user', 'user'], ['-Whom', 'Whom'], ['Who DESC', 'Who DESC'], ['Wh-o', 'Wh-o'], ['', '']])('refuses %j', (sort, title) => {
    expect(() => textOf('Who', sort)).toThrow(new Error(`Unknown title: ${title}`));
  });
});

describe('refusals', () => {
  test.each([['name'], ['page" --'], ['constructor'], ['']])('the column %j', (name) => {
    expect(() => reportStatement(log, { columns: [page, { name }] })).toThrow(new Error(`Unknown column: ${name}`));
    expect(() => reportStatement(log, { columns: [page], filters: [{ name, comparison: '=', value: 1 }] })).toThrow(`Unknown column: ${name}`);
  });

  test.each([['SUM'], ['sum(ms)'], ['']])('the total %j', (total) => {
    expect(() => reportStatement(log, { columns: [{ name: 'ms', total }] })).toThrow(new Error(`Unknown total: ${total}`));
  });

  test.each([['LIKE'], ['= 1 OR 1 ='], [''], ['<>']])('the comparison %j', (comparison) => {
    const filters = [{ name: 'ms', comparison, value: 1 }];
    expect(() => reportStatement(log, { columns: [page], filters })).toThrow(new Error(`Unknown comparison: ${comparison}`));
  });

  test.each([[0], [1001], [1.5], [-3], [Number.NaN], ['5' as unknown as number]])('the limit %j', (limit) => {
    expect(() => reportStatement(log, { columns: [page], limit })).toThrow(new Error(`Not a limit: ${limit}`));
  });

  test('no columns come first', () => {
    expect(() => reportStatement(log, { columns: [], limit: 0 })).toThrow(new Error('No columns'));
  });
});
