import { describe, expect, test } from 'vitest';
import { settle, split } from './program.js';

const party = (name: string, weight?: number) => (weight === undefined ? { name } : { name, weight });
const shares = (cents: number, ...weights: number[]) => [...split(cents, weights.map((weight, i) => party(`p${i}`, weight))).values()];

describe('split', () => {
  test('the largest fractions get the cents left over', () => {
    expect(shares(101, 5, 3, 2)).toEqual([51, 30, 20]);
    expect(shares(10, 1, 4, 4)).toEqual([1, 5, 4]);
    expect(shares(99, 1, 2, 4)).toEqual([14, 28, 57]);
  });

  test('of equal fractions the earlier party pays', () => {
    expect(shares(3, 1, 1)).toEqual([2, 1]);
    expect(shares(5, 1, 1, 1)).toEqual([2, 2, 1]);
  });

  test('weights may be fractions', () => {
    expect(shares(1000, 0.5, 1.5)).toEqual([250, 750]);
  });

  test('who has no weight pays nothing', () => {
    expect(shares(51, 0, 1, 1)).toEqual([0, 26, 25]);
  });

  test('a refund mirrors the bill', () => {
    expect(shares(-10_001, 1, 1, 1)).toEqual([-3334, -3334, -3333]);
  });

  test('a share of nothing is a plain zero', () => {
    expect(shares(-1, 1, 1)).toEqual([-1, 0]);
    expect(shares(0, 1, 2)).toEqual([0, 0]);
  });

  test('one party pays all', () => {
    expect(shares(777, 9)).toEqual([777]);
  });
});

describe('what is refused', () => {
  test('weights of 0 for everybody', () => {
    expect(() => shares(50, 0, 0)).toThrow('Nobody to pay');
  });

  test('bad weights', () => {
    expect(() => split(100, [party('Eve', -1), party('Dan')])).toThrow(new RangeError('Bad weight of Eve'));
    expect(() => split(100, [party('Fay'), party('Gus', Number.NaN)])).toThrow(new RangeError('Bad weight of Gus'));
  });

  test('a name that comes twice', () => {
    expect(() => split(100, [party('Dan'), party('Eve'), party('Dan')])).toThrow(new Error('Dan is named twice'));
  });

  test('amounts that are not whole', () => {
    expect(() => split(0.1, [])).toThrow('Expected whole cents, got 0.1');
    expect(() => split(Number.NaN, [party('Dan')])).toThrow('Expected whole cents, got NaN');
  });
});

describe('settle', () => {
  test('keeps the sum at zero', () => {
    const bills = [
      { cents: 1000, paidBy: 'Fay' },
      { cents: 500, paidBy: 'Gus' },
    ];
    expect([...settle(bills, [party('Eve'), party('Fay'), party('Gus')])]).toEqual([
      ['Eve', -501],
      ['Fay', 500],
      ['Gus', 1],
    ]);
  });

  test('without bills nobody owes', () => {
    expect([...settle([], [party('Eve')])]).toEqual([['Eve', 0]]);
  });

  test('a payer has to be a party', () => {
    expect(() => settle([{ cents: 5, paidBy: 'Hal' }], [party('Eve')])).toThrow(new Error('Hal is not here'));
  });

  test('minds the weights', () => {
    expect([...settle([{ cents: 1001, paidBy: 'Eve' }], [party('Eve', 1), party('Fay', 2)])]).toEqual([
      ['Eve', 667],
      ['Fay', -667],
    ]);
  });
});
