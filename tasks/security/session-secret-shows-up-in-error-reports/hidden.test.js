import { describe, expect, test } from 'vitest';
import { createRedactor } from './program.js';

const redact = createRedactor({ secrets: ['Token', 'card-number', 'pin.code'], mask: '***' });

describe('shared objects', () => {
  test('arrays that occur twice', () => {
    const cards = [{ cardNumber: '4111' }, 'token=1'];
    expect(redact([cards, { cards }])).toEqual([
      [{ cardNumber: '***' }, 'token=***'],
      { cards: [{ cardNumber: '***' }, 'token=***'] },
    ]);
  });

  test('three times, at different depths', () => {
    const deep = { token: 't' };
    const result = redact({ deep, more: { deep, again: [deep] } });
    expect([result.deep.token, result.more.deep.token, result.more.again[0].token]).toEqual(['***', '***', '***']);
  });

  test('the copy is one and the same', () => {
    const shared = { a: 1 };
    const result = redact({ x: shared, y: [shared] });
    expect(result.x === result.y[0]).toBe(true);
  });

  test('an object that contains itself', () => {
    const loop = { token: 'secret', name: 'loop' };
    loop.self = loop;
    const result = redact(loop);
    expect(result.self === result).toBe(true);
    expect(result.self.token).toBe('***');
    expect(loop.token).toBe('secret');
  });
});

describe('names', () => {
  test.each(['token', 'TOKEN', 'To_ken', 'to-ken', ' token ', 'card number', 'Card__Number', 'pin.code'])('%j is secret', (name) => {
    expect(redact({ [name]: { any: 'thing' } })).toEqual({ [name]: '***' });
  });

  test.each(['tokens', 'pincode', 'card', 'number', 'pin-code', ''])('%j is not', (name) => {
    expect(redact({ [name]: 'v' })).toEqual({ [name]: 'v' });
  });

  test('an own field __proto__ stays a field', () => {
    const result = redact(JSON.parse('{"__proto__":{"token":"t"},"a":1}'));
    expect(JSON.stringify(result)).toBe('{"__proto__":{"token":"***"},"a":1}');
  });
});

describe('texts', () => {
  test.each([
    ['token=', 'token=***'],
    ['a=1;Token=2;b=3', 'a=1;Token=***;b=3'],
    ['see\ttoken=x#end', 'see\ttoken=***#end'],
    ['?pin.code=1&card-number=2 3', '?pin.code=***&card-number=*** 3'],
    ['token=a=b&c', 'token=***&c'],
    ['mytoken=1', 'mytoken=1'],
    ['(token=1)', '(token=1)'],
    ['token 1', 'token 1'],
    ['[token=1', '[token=1'],
    ['{x token=1', '{x token=***'],
    ['1 {"token":1}', '1 {"token":1}'],
    ['"token=1"', '"token=1"'],
    ['', ''],
  ])('%j becomes %j', (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  test('JSON in JSON', () => {
    const text = JSON.stringify({ body: JSON.stringify([{ token: 1 }]) });
    expect(redact(` \n${text}`)).toBe('{"body":"[{\\"token\\":\\"***\\"}]"}');
  });

  test('JSON without secrets stays as it was written', () => {
    expect(redact(['[ 1, 2 ]', ' {"a":  "token"}'])).toEqual(['[ 1, 2 ]', ' {"a":  "token"}']);
  });

  test('pairs in the texts of a JSON text', () => {
    expect(redact('[ "?token=1", 5 ]')).toBe('["?token=***",5]');
  });
});

describe('other values', () => {
  test('stay', () => {
    const at = new Date(0);
    expect(redact({ n: 1, b: false, z: null, u: undefined, at })).toEqual({ n: 1, b: false, z: null, u: undefined, at: new Date(0) });
    expect(redact(null)).toBe(null);
    expect(redact(12)).toBe(12);
  });

  test('empty ones', () => {
    expect(redact([{}, []])).toEqual([{}, []]);
  });

  test('a copy can be changed', () => {
    const result = redact({ a: 1, b: 2 });
    result.a = 3;
    delete result.b;
    expect(result).toEqual({ a: 3 });
  });

  test('the mask that is used when none is given', () => {
    expect(createRedactor({ secrets: ['x'] })('x=1')).toBe('x=[removed]');
  });
});
