import { expect, test } from 'vitest';
import { displayWidth, formatTable, pad, truncate } from './program.js';

test('plain letters take a column each', () => {
  expect(displayWidth('Mia')).toBe(3);
});

test('wide characters take two columns', () => {
  expect(displayWidth('日本')).toBe(4);
  expect(displayWidth('e\u0301')).toBe(1);
});

test('mathematical letters take one column', () => {
  expect(displayWidth('𝒳y')).toBe(2);
});

test('a name is cut before the emoji that does not fit', () => {
  expect(truncate('Mia 🎉 Berg', 6)).toBe('Mia …');
  expect(truncate('Mia 🎉 Berg', 7)).toBe('Mia 🎉…');
});

test('pads on the side that is asked for', () => {
  expect(pad('ab', 5)).toBe('ab   ');
  expect(pad('ab', 5, 'right')).toBe('   ab');
  expect(pad('ab', 5, 'center')).toBe(' ab  ');
});

test('prints the guest list', () => {
  const rows = [
    ['Mia 🎉', '2'],
    ['田中', '10'],
    ['Bartholomew', '1'],
  ];
  expect(formatTable(rows, [{ title: 'Name', max: 8 }, { title: 'Seats', align: 'right' }])).toBe(
    'Name      Seats\n--------  -----\nMia 🎉        2\n田中         10\nBarthol…      1',
  );
});

test('a column is as wide as its title', () => {
  expect(formatTable([['x']], [{ title: 'Table' }])).toBe('Table\n-----\nx');
});
