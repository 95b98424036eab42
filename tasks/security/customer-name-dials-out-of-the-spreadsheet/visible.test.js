import { expect, test } from 'vitest';
import { countRisky, exportCsv } from './program.js';

const columns = [
  { key: 'name', title: 'Name' },
  { key: 'total', title: 'Total' },
];

test('writes a header and a line for each row', () => {
  expect(exportCsv([{ name: 'Ida', total: 3 }], { columns })).toBe('Name,Total\r\nIda,3\r\n');
});

test('a name that begins with an equals sign is text', () => {
  expect(exportCsv([{ name: '=1+2', total: 0 }], { columns })).toBe("Name,Total\r\n'=1+2,0\r\n");
});

test('our own formulas stay formulas', () => {
  expect(exportCsv([{ name: 'Sum', total: '=B2*4' }], { columns, formulas: ['total'] })).toBe(
    'Name,Total\r\nSum,=B2*4\r\n',
  );
});

test('quotes and commas are quoted', () => {
  expect(exportCsv([{ name: 'Doe, "Jo"', total: null }], { columns })).toBe('Name,Total\r\n"Doe, ""Jo""",\r\n');
});

test('negative numbers are numbers', () => {
  expect(exportCsv([{ name: 'Ben', total: -5 }], { columns })).toBe('Name,Total\r\nBen,-5\r\n');
});

test('counts what was defused', () => {
  expect(countRisky([{ name: '@me', total: 1 }, { name: 'me', total: '=A1' }], { columns, formulas: ['total'] })).toBe(1);
});
