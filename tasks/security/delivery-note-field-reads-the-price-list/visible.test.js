import { expect, test } from 'vitest';
import { createNotes } from './program.js';

const notes = createNotes({ lookup: (table, key) => `${table}/${key}` });

test('joins fields and texts', () => {
  expect(notes.evaluate("'To: ' & upper({city})", { city: 'Bern' })).toBe('To: BERN');
});

test('computes with numbers', () => {
  expect(notes.evaluate('{count} * ({price} - 2) / 4', { count: 3, price: 10 })).toBe(6);
});

test('a quote in a field is a character', () => {
  expect(notes.fill("'for ' & {name}", { name: "O'Neill" })).toBe("'for ' & 'O\\'Neill'");
  expect(notes.evaluate("'for ' & {name}", { name: "O'Neill" })).toBe("for O'Neill");
});

test('a company name cannot look anything up', () => {
  const name = "\\' & lookup(1, 2) #";
  expect(notes.evaluate("'Ship to ' & {name}", { name })).toBe("Ship to \\' & lookup(1, 2) #");
});

test('a path of a network drive is a text', () => {
  expect(notes.evaluate('{path} & {file}', { path: '\\\\nas\\out\\', file: 'note.txt' })).toBe('\\\\nas\\out\\note.txt');
});

test('columns see those before them', () => {
  const columns = [
    ['sum', '{a} + {b}'],
    ['label', "if({sum} > 9, 'many', 'few')"],
  ];
  expect(notes.evaluateAll(columns, { a: 4, b: 6 })).toEqual({ sum: 10, label: 'many' });
});

test('our own formulas may look things up', () => {
  expect(notes.evaluate("lookup('cost', {sku})", { sku: 'A7' })).toBe('cost/A7');
});
