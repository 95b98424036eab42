import { describe, expect, test } from 'vitest';
import { Sheet } from './program.js';

function valueOf(formula) {
  const sheet = new Sheet();
  sheet.set('x', formula);
  return sheet.get('x');
}

describe('names', () => {
  test('spelled in two ways depend on each other', () => {
    const sheet = new Sheet();
    sheet.set('A\u030angstro\u0308m', '2');
    sheet.set('area', '\u00c5NGSTR\u00d6M ^ 2');
    sheet.set('volume', 'area * \u00e5ngstr\u00f6m');
    expect(sheet.get('volume')).toBe(8);
    expect(sheet.set('\u212bngstr\u00f6m', '3')).toEqual(['A\u030angstro\u0308m', 'area', 'volume']);
    expect([sheet.get('area'), sheet.get('volume')]).toEqual([9, 27]);
  });

  test('a circle through another spelling is refused and nothing changes', () => {
    const sheet = new Sheet();
    sheet.set('n\u0303', '1');
    sheet.set('b', 'N\u0303 + 1');
    sheet.set('c', 'b + 1');
    expect(() => sheet.set('\u00f1', '2 * c + b')).toThrow('Circular: n\u0303 -> c -> b -> n\u0303');
    expect(() => sheet.set('\u00d1', 'n\u0303')).toThrow('Circular: n\u0303 -> n\u0303');
    expect([sheet.get('c'), sheet.formula('\u00f1')]).toEqual([3, '1']);
  });

  test('keep their first spelling and place', () => {
    const sheet = new Sheet();
    sheet.set('\u00dcber', '1');
    sheet.set('_b2', '2');
    sheet.set('u\u0308ber', '3');
    expect(sheet.names()).toEqual(['\u00dcber', '_b2']);
    expect(sheet.get('\u00fcber')).toBe(3);
    expect(sheet.formula('_B2')).toBe('2');
    expect(sheet.formula('none')).toBe(undefined);
  });

  test('of any script, and no others', () => {
    const sheet = new Sheet();
    sheet.set('\u4ef7\u683c', '7');
    expect(sheet.get('\u4ef7\u683c')).toBe(7);
    for (const name of ['', '1a', 'a b', 'a-b', '\u0301e', ' a', 'a ']) {
      expect(() => sheet.set(name, '1')).toThrow(`Invalid name "${name}"`);
    }
  });

  test('may be used before they exist', () => {
    const sheet = new Sheet();
    expect(sheet.set('total', 'Cr\u00eape * 2')).toEqual(['total']);
    expect(() => sheet.get('total')).toThrow('Unknown name "Cr\u00eape"');
    expect(sheet.set('cre\u0302pe', '4')).toEqual(['total', 'cre\u0302pe']);
    expect(sheet.get('Total')).toBe(8);
    expect(() => sheet.get('Nothing')).toThrow('Unknown name "Nothing"');
  });
});

describe('values', () => {
  test('operators', () => {
    expect(valueOf('24 / 4 / 3')).toBe(2);
    expect(valueOf('2^-1')).toBe(0.5);
    expect(valueOf('-3 * -2 - -1')).toBe(7);
    expect(valueOf('(1 + 2) * 3 ^ 2')).toBe(27);
    expect(valueOf('2 * 3 + 4 * 5')).toBe(26);
    expect(valueOf('--12.25')).toBe(12.25);
    expect(valueOf('2 * -3 + 1')).toBe(-5);
    expect(valueOf('-2^-2')).toBe(-0.25);
  });

  test('functions take expressions', () => {
    expect(valueOf('min(4, (2 + 1), 9) + Max(1)')).toBe(4);
    expect(valueOf('round(-sum(1.5, 1))')).toBe(-2);
  });

  test('division by zero', () => {
    expect(() => valueOf('1 / (2 - 2)')).toThrow('Division by zero');
  });

  test('are computed once until something changes', () => {
    const sheet = new Sheet();
    sheet.set('a', '1');
    sheet.set('b', 'a + a');
    sheet.set('c', '5');
    sheet.set('d', 'b + c + b');
    expect([sheet.get('d'), sheet.get('d'), sheet.computed]).toEqual([9, 9, 4]);
    expect(sheet.set('stra\u00dfe', '1')).toEqual(['stra\u00dfe']);
    expect(() => sheet.get('STRASSE')).toThrow('Unknown name "STRASSE"');
    expect(sheet.set('c', '6')).toEqual(['c', 'd']);
    expect([sheet.get('d'), sheet.computed]).toEqual([10, 6]);
    expect(sheet.set('a', '0')).toEqual(['a', 'b', 'd']);
    expect([sheet.get('d'), sheet.computed]).toEqual([6, 9]);
  });

  test('a circle is shown by its first way', () => {
    const sheet = new Sheet();
    sheet.set('P', 'q + r');
    sheet.set('q', '1');
    sheet.set('r', 's');
    expect(() => sheet.set('s', 'q + p')).toThrow('Circular: s -> P -> r -> s');
    sheet.set('s', 'q');
    expect(sheet.get('p')).toBe(2);
  });
});

describe('errors', () => {
  const errors = [
    ['', 'Unexpected end'],
    ['1 +', 'Unexpected end'],
    ['sum(1', 'Unexpected end'],
    ['sum()', 'Unexpected ")" at 5'],
    ['1 2', 'Unexpected "2" at 3'],
    ['a b12', 'Unexpected "b12" at 3'],
    ['(1))', 'Unexpected ")" at 4'],
    ['(1, 2)', 'Unexpected "," at 3'],
    ['round(1, 2)', 'Unexpected "," at 8'],
    ['\u{1d49c} + 1 & 2', 'Unexpected "&" at 7'],
    ['1 +  \u{1f35e}', 'Unexpected "\u{1f35e}" at 6'],
    ['.5', 'Unexpected "." at 1'],
    ['Avg(1)', 'Unknown function "Avg"'],
    ['2 toString', 'Unexpected "toString" at 3'],
  ];

  test('name the part and its place', () => {
    for (const [formula, message] of errors) {
      expect(() => new Sheet().set('x', formula)).toThrow(new Error(message));
    }
  });
});
