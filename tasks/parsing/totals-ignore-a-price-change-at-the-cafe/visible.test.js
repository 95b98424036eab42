import { describe, expect, test } from 'vitest';
import { Sheet } from './program.js';

function sheetOf(formulas) {
  const sheet = new Sheet();
  for (const [name, formula] of Object.entries(formulas)) sheet.set(name, formula);
  return sheet;
}

describe('formulas', () => {
  test('operators bind as in school', () => {
    const sheet = sheetOf({ a: '2 + 3 * 4', b: '-2^2', c: '2^3^2', d: '10 - 4 - 3' });
    expect(['a', 'b', 'c', 'd'].map((name) => sheet.get(name))).toEqual([14, -4, 512, 3]);
  });

  test('functions', () => {
    expect(sheetOf({ x: 'SUM(1, 2, max(3, 4)) + round(2.5)' }).get('x')).toBe(10);
  });

  test('names are the same in upper and lower case', () => {
    const sheet = sheetOf({ Tea: '4', twice: 'TEA * 2' });
    expect(sheet.get('Twice')).toBe(8);
    expect(sheet.set('tea', '5')).toEqual(['Tea', 'twice']);
    expect(sheet.get('twice')).toBe(10);
  });
});

describe('a name with an accent', () => {
  test('is found in either spelling', () => {
    expect(sheetOf({ 'caf\u00e9': '3', lunch: 'cafe\u0301 + 4' }).get('lunch')).toBe(7);
  });

  test('carries its changes on', () => {
    const sheet = sheetOf({ 'caf\u00e9': '3', tea: '4', lunch: 'cafe\u0301 + tea' });
    expect(sheet.get('lunch')).toBe(7);
    expect(sheet.set('cafe\u0301', '5')).toEqual(['caf\u00e9', 'lunch']);
    expect(sheet.get('lunch')).toBe(9);
  });

  test('cannot be defined by itself', () => {
    const sheet = sheetOf({ lunch: 'caf\u00e9 + 1' });
    expect(() => sheet.set('cafe\u0301', 'lunch')).toThrow('Circular: cafe\u0301 -> lunch -> cafe\u0301');
  });
});

test('says what it cannot read', () => {
  expect(() => sheetOf({ a: '1 + * 2' })).toThrow('Unexpected "*" at 5');
  expect(() => sheetOf({ a: '(1' })).toThrow('Unexpected end');
});
