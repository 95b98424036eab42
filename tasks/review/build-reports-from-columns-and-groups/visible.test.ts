import { expect, test } from 'vitest';
import { reportStatement } from './program.js';

const sales = { name: 'sales', columns: ['city', 'year', 'cents'] };

test('selects columns', () => {
  expect(reportStatement(sales, { columns: [{ name: 'city' }, { name: 'year', title: 'Jahr' }] })).toEqual({
    text: 'SELECT "city" AS "city", "year" AS "Jahr" FROM "sales" LIMIT 100',
    params: [],
  });
});

test('groups by what has no total', () => {
  const columns = [{ name: 'city' }, { name: 'cents', total: 'sum', title: 'Turnover' }];
  expect(reportStatement(sales, { columns, sort: '-Turnover', limit: 10 }).text).toBe(
    'SELECT "city" AS "city", SUM("cents") AS "Turnover" FROM "sales" GROUP BY "city" ORDER BY "Turnover" DESC LIMIT 10',
  );
});

test('filters', () => {
  const filters = [
    { name: 'year', comparison: '>=', value: 2020 },
    { name: 'city', comparison: '=', value: "L'Aquila" },
  ];
  expect(reportStatement(sales, { columns: [{ name: 'year' }], filters })).toEqual({
    text: 'SELECT "year" AS "year" FROM "sales" WHERE "year" >= ? AND "city" = ? LIMIT 100',
    params: [2020, "L'Aquila"],
  });
});

test('a title can be any text', () => {
  expect(reportStatement(sales, { columns: [{ name: 'city', title: 'x" FROM users; --' }] }).text).toBe(
    'SELECT "city" AS "x"" FROM users; --" FROM "sales" LIMIT 100',
  );
});

test('refuses what does not belong', () => {
  expect(() => reportStatement(sales, { columns: [] })).toThrow('No columns');
  expect(() => reportStatement(sales, { columns: [{ name: 'password' }] })).toThrow('Unknown column: password');
  expect(() => reportStatement(sales, { columns: [{ name: 'city', total: 'max' }] })).toThrow('Unknown total: max');
});
