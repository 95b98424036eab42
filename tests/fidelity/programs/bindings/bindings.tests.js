import { beforeEach, expect, test } from 'vitest';
import greet, * as p from './program.js';
import { bump, Counter, count, current, list, log, mutate, note, state } from './program.js';

test('a live number', () => {
  const before = count;
  bump();
  expect(count).toBe(before + 1);
  expect(p.count).toBe(before + 1);
});
test('a live array that is replaced', () => {
  p.grow();
  expect(list).toEqual([1, 2]);
});
test('an object that is replaced', () => {
  const mine = { n: 2 };
  p.replace(mine);
  expect(current).toBe(mine);
  mine.n = 3;
  expect(p.read().current.n).toBe(3);
});
test('an exported array that grows', () => {
  note('a');
  expect(log).toEqual(['a']);
  note('b');
  expect(log).toHaveLength(2);
  expect(log.at(-1)).toBe('b');
});
test('an exported array held by the test', () => {
  const held = p.log;
  const before = held.length;
  note('c');
  expect(held.length).toBe(before + 1);
});
test('an exported array that the test empties', () => {
  note('d');
  log.length = 0;
  note('e');
  expect(log).toEqual(['e']);
  expect(p.read().log).toEqual(['e']);
});
test('an exported object that changes', () => {
  p.login('ann');
  expect(state.user).toBe('ann');
  expect([...state.tags]).toContain('ann');
  expect(state.byId.get('ann')).toEqual({ user: 'ann' });
});
test('an exported object that the test changes', () => {
  state.user = 'eve';
  expect(p.read().state.user).toBe('eve');
});
test('identity of what is exported', () => expect(p.read().state).toBe(state));
test('default export', () => expect(greet()).toBe('hello you'));
test('default in the namespace', () => expect(p.default).toBe(greet));
test('hoisted', () => expect(p.hoisted()).toBe('later'));
test('names of the namespace', () => {
  expect(Object.keys(p)).toContain('count');
  expect('missing' in p).toBe(false);
  expect(p.missing).toBeUndefined();
});
test('an import cannot be assigned', () => expect(() => { p.count = 5; }).toThrow(TypeError));
test('a frozen export', () => {
  expect(Object.isFrozen(p.config)).toBe(true);
  expect(() => { p.config.a = 2; }).toThrow(TypeError);
});
test('a static that counts', () => {
  const before = Counter.made;
  new Counter();
  new Counter();
  expect(Counter.made).toBe(before + 2);
});
test('a static list of instances', () => {
  const one = new Counter();
  expect(Counter.all.at(-1)).toBe(one);
  expect(Counter.all).toContain(one);
});
test('chained methods answer the instance', () => {
  const one = new Counter();
  expect(one.bump().bump()).toBe(one);
  expect(one.n).toBe(2);
});
test('a static that the test sets', () => {
  Counter.made = 0;
  new Counter();
  expect(Counter.made).toBe(1);
});
test('an instance field that the test sets', () => {
  const one = new Counter();
  one.n = 10;
  expect(one.bump().n).toBe(11);
});
test('a method that the test replaces', () => {
  const one = new Counter();
  one.bump = () => 'mine';
  expect(one.bump()).toBe('mine');
});
test('a method of the prototype that the test replaces', () => {
  const { bump } = Counter.prototype;
  Counter.prototype.bump = function () { return 'all mine'; };
  expect(new Counter().bump()).toBe('all mine');
  Counter.prototype.bump = bump;
});
test('push into an array of the test', () => {
  const array = [1];
  mutate.push(array);
  expect(array).toEqual([1, 9]);
});
test('sort an array of the test', () => {
  const array = [3, 1, 2];
  expect(mutate.sort(array)).toBe(array);
  expect(array).toEqual([1, 2, 3]);
});
test('set a field', () => {
  const object = {};
  mutate.setField(object);
  expect(object).toEqual({ added: true });
});
test('delete a field', () => {
  const object = { a: 1, b: 2 };
  mutate.deleteField(object);
  expect(object).toStrictEqual({ b: 2 });
});
test('set in a map', () => {
  const map = new Map([['a', 0]]);
  mutate.set(map);
  expect([...map]).toEqual([['a', 0], ['added', 1]]);
});
test('add to a set', () => {
  const set = new Set();
  mutate.add(set);
  expect(set.has('added')).toBe(true);
});
test('set a date', () => {
  const date = new Date(0);
  mutate.date(date);
  expect(date.getTime()).toBe(5);
});
test('fill bytes', () => {
  const bytes = new Uint8Array(2);
  mutate.bytes(bytes);
  expect([...bytes]).toEqual([7, 7]);
});
test('push into what is nested', () => {
  const object = { inner: { list: [] } };
  mutate.nested(object);
  expect(object.inner.list).toEqual([1]);
});
test('push into a frozen array of the test', () => expect(() => mutate.push(Object.freeze([]))).toThrow(TypeError));
test('kept and changed later', () => {
  const array = [];
  expect(mutate.keep(array)).toBe(array);
  mutate.keptPush(1);
  expect(array).toEqual([1]);
  array.push(2);
  mutate.keptPush(3);
  expect(array).toEqual([1, 2, 3]);
  expect(p.getKept()).toBe(array);
});
test('identity within one call', () => {
  const object = {};
  expect(p.same(object, object)).toBe(true);
  expect(p.same(object, {})).toBe(false);
});
test('identity over two calls', () => {
  const object = { a: 1 };
  mutate.keep(object);
  expect(p.same(object, p.getKept())).toBe(true);
});
test('identity of functions', () => {
  const f = () => {};
  expect(p.same(f, f)).toBe(true);
  expect(mutate.keep(f)).toBe(f);
});
test('changed in a timer', async () => {
  const object = {};
  p.later2(object);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(object).toEqual({ late: true });
});
let each;
beforeEach(() => {
  each = [];
  mutate.keep(each);
});
test('what a hook passed', () => {
  mutate.keptPush('x');
  expect(each).toEqual(['x']);
});
