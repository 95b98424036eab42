import { expect, test } from 'vitest';
import * as p from './program.js';

test('spread', () => expect([...new p.Range(0, 3)]).toEqual([0, 1, 2]));
test('spread wrongly', () => expect([...new p.Range(0, 3)]).toEqual([0, 1]));
test('for of', () => {
  const seen = [];
  for (const n of new p.Range(2, 5)) seen.push(n);
  expect(seen).toEqual([2, 3, 4]);
});
test('Array.from with a mapper', () => expect(Array.from(new p.ByHand(), (n) => n * 2)).toEqual([0, 2, 4]));
test('destructuring', () => {
  const [a, , c = 9, d = 8] = new p.ByHand();
  expect([a, c, d]).toEqual([0, 2, 8]);
});
test('early break closes', () => {
  p.closed.length = 0;
  for (const n of new p.Closing()) if (n === 2) break;
  const [first] = new p.Closing();
  expect(first).toBe(0);
  expect(p.collect(p.closed)).toEqual([3, 1]);
});
test('infinite generator', () => {
  const it = p.naturals();
  expect([it.next().value, it.next().value, it.next().done]).toEqual([0, 1, false]);
});
test('iterator helpers on a program generator', () => expect(p.naturals().take(3).toArray()).toEqual([0, 1, 2]));
test('talking generator', () => {
  const it = p.talk();
  expect(it.next('ignored')).toEqual({ value: 'first', done: false });
  expect(it.next('A')).toEqual({ value: 'got A', done: false });
  expect(it.next('B')).toEqual({ value: 'AB', done: true });
  expect(it.next()).toEqual({ value: undefined, done: true });
});
test('throw into a generator', () => {
  const it = p.guarded();
  it.next();
  expect(it.throw(new Error('x')).value).toBe('caught x');
  expect(it.next().value).toBe('finally');
  expect(it.next().done).toBe(true);
});
test('return from a generator', () => {
  const it = p.guarded();
  it.next();
  expect(it.return(5)).toEqual({ value: 'finally', done: false });
  expect(it.next()).toEqual({ value: 5, done: true });
});
test('a generator is its own iterator', () => {
  const it = p.naturals();
  expect(it[Symbol.iterator]()).toBe(it);
});
test('total of an array', () => expect(p.total([1, 2, 3])).toBe(6));
test('total of a set', () => expect(p.total(new Set([1, 2, 2]))).toBe(3));
test('total of a typed array', () => expect(p.total(new Uint8Array([1, 2]))).toBe(3));
test('total of a generator of the test', () =>
  expect(p.total((function* () { yield 1; yield 4; })())).toBe(5));
test('total of an iterable of the test', () =>
  expect(p.total({ *[Symbol.iterator]() { yield 7; } })).toBe(7));
test('total of a class of the test', () => {
  class Mine { *[Symbol.iterator]() { yield 8; } }
  expect(p.total(new Mine())).toBe(8);
});
test('total of an iterator by hand of the test', () => {
  let n = 0;
  expect(p.total({ [Symbol.iterator]: () => ({ next: () => ({ value: n, done: n++ > 3 }) }) })).toBe(6);
});
test('total of nothing iterable', () => expect(() => p.total(5)).toThrow(TypeError));
test('total of a map iterator of the test', () => expect(p.total(new Map([['a', 3]]).values())).toBe(3));
test('first two of an endless generator of the test', () => {
  let closed = false;
  const it = (function* () { try { for (let i = 0; ; i++) yield i; } finally { closed = true; } })();
  expect(p.firstTwo(it)).toEqual([0, 1]);
  expect(closed).toBe(true);
});
test('collect a string', () => expect(p.collect('añ😀')).toEqual(['a', 'ñ', '😀']));
test('entries', () => expect([...p.entries()]).toEqual([['a', 1], ['b', 2]]));
test('entries once', () => {
  const it = p.entries();
  expect([...it].length).toBe(2);
  expect([...it].length).toBe(0);
});
test('keys', () => expect(new Set(p.keys())).toEqual(new Set(['x', 'y'])));
test('matches', () => expect([...p.matches('a1 b2')].map((m) => [m[0], m[1], m.index])).toEqual([['a1', 'a', 0], ['b2', 'b', 3]]));
test('lazy', () => expect([...p.lazy(3)]).toEqual([1, 9, 25]));
test('fromEntries of a map', () => expect(p.fromEntries(new Map([['a', 1]]))).toEqual({ a: 1 }));
test('toMap of an object', () => expect(p.toMap(Object.entries({ b: 1, a: 2 }))).toEqual(new Map([['a', 2], ['b', 1]])));
test('order of a map', () => expect([...p.toMap([['b', 1], ['a', 2], ['b', 3]]).keys()]).toEqual(['b', 'a']));
test('order of keys', () => expect(Object.keys(p.fromEntries([['b', 1], ['2', 1], ['a', 1], ['1', 1]]))).toEqual(['1', '2', 'b', 'a']));
test('symbols', () => expect(Object.getOwnPropertySymbols(p.symbols)).toEqual([Symbol.for('b')]));
test('symbol identity', () => expect(p.symbols.a).toBe(p.symbols.a));
test('symbol description', () => expect(p.symbols.a.toString()).toBe('Symbol(a)'));
test('frozen tuple', () => expect(Object.isFrozen(p.tuple())).toBe(true));
test('frozen tuple refuses', () => expect(() => p.tuple().push(3)).toThrow(TypeError));
test('frozen nested refuses', () => expect(() => { p.tuple()[1].a = 3; }).toThrow(TypeError));
test('toEqual of an iterable class', () => expect(new p.Range(0, 3)).toEqual(new p.Range(0, 3)));
test('toEqual of another iterable', () => expect(new p.Range(0, 3)).toEqual(new p.Range(0, 4)));
test('toEqual of an iterable and an array', () => expect(new p.Range(0, 3)).toEqual([0, 1, 2]));
test('toContain in an iterable', () => expect(new p.Range(0, 3)).toContain(1));
test('toContain in a set', () => expect(p.live().set).toContain(1));
test('toContainEqual in a set', () => expect(new Set([{ a: 1 }])).toContainEqual({ a: 1 }));
test('toHaveLength of an iterable', () => expect(new p.Range(0, 3)).toHaveLength(3));
