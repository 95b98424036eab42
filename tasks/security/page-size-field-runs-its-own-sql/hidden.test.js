import { describe, expect, test } from 'vitest';
import { from } from './program.js';

describe('limit and offset', () => {
  test.each([['5'], ['1 union select 1'], [[3]], [null], [undefined], [true], [1.01], [-1], [5000]])(
    'limit(%j) is refused',
    (count) => {
      expect(() => from('t').limit(count)).toThrow('limit must be a whole number from 1 to 1000');
    },
  );

  test.each([['0 --'], [''], [[]], [0.5], [1000001], [-3]])('offset(%j) is refused', (count) => {
    expect(() => from('t').offset(count)).toThrow('offset must be a whole number from 0 to 1000000');
  });

  test('the bounds themselves are fine', () => {
    expect(from('t').limit(1).offset(0).build().text).toBe('select * from "t" limit 1 offset 0');
    expect(from('t').offset(1000000).limit(1000).build().text).toBe('select * from "t" limit 1000 offset 1000000');
  });

  test('the error is a RangeError', () => {
    expect(() => from('t').offset(Number.NaN)).toThrow(RangeError);
  });
});

describe('conditions', () => {
  test('lists', () => {
    expect(from('t').where('a', 'in', ['x', "y'"]).where('b', 'in', []).where('c', '<', 3).build()).toEqual({
      text: 'select * from "t" where "a" in ($1, $2) and false and "c" < $3',
      values: ['x', "y'", 3],
    });
  });

  test('nothing', () => {
    const query = from('t').where('t.a', '=', null).where('b', '<>', null).where('c', '>', null);
    expect(query.build()).toEqual({
      text: 'select * from "t" where "t"."a" is null and "b" is not null and "c" > $1',
      values: [null],
    });
  });

  test('search words', () => {
    expect(from('t').where('a', 'contains', 'a_b\\c%%').build().values).toEqual(['%a\\_b\\\\c\\%\\%%']);
  });

  test('the other comparisons', () => {
    expect(from('t').where('a', '<=', 1).where('b', '<>', 'q').build().text).toBe(
      'select * from "t" where "a" <= $1 and "b" <> $2',
    );
  });

  test.each(['like', '= 1 or 1 =', 'IN', ''])('the operator %j is unknown', (operator) => {
    expect(() => from('t').where('a', operator, 1)).toThrow(`Unknown operator: ${operator}`);
  });
});

describe('names and order', () => {
  test('quotes in names are doubled everywhere', () => {
    expect(from('a"b"c.d').select('e').where('f"', '=', 1).orderBy('g" desc; --').build().text).toBe(
      'select "e" from "a""b""c"."d" where "f""" = $1 order by "g"" desc; --" asc',
    );
  });

  test.each(['up', 'desc; --', 'DESC', ''])('the direction %j is unknown', (direction) => {
    expect(() => from('t').orderBy('a', direction)).toThrow(`Unknown direction: ${direction}`);
  });

  test('a query is not changed by what is made from it', () => {
    const base = from('t').where('a', '=', 1);
    base.select('x').where('b', '=', 2).orderBy('c').limit(9);
    expect(base.build()).toEqual({ text: 'select * from "t" where "a" = $1', values: [1] });
    expect(base.select('x').select('y', 'z').build().text).toBe('select "y", "z" from "t" where "a" = $1');
  });
});
