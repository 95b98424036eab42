import { describe, expect, test } from 'vitest';
import * as p from './program.js';
const { Account, Savings } = p;

test('getter and method', () => expect(new Account('ann').deposit(5).balance).toBe(5));
test('setter', () => {
  const a = new Account('ann');
  a.balance = 7;
  expect(a.balance).toBe(7);
});
test('setter throws', () => expect(() => { new Account('ann').balance = -1; }).toThrow(RangeError));
test('constructor throws', () => expect(() => new Account()).toThrow('no owner'));
test('call without new', () => expect(() => Account('ann')).toThrow(TypeError));
test('private method', () => expect(new Account('ann').tell()).toBe('secret'));
test('private field is not seen', () => expect(Object.keys(new Account('ann'))).toEqual(['owner']));
test('private brand', () => expect([Account.has(new Account('a')), Account.has({})]).toEqual([true, false]));
test('static getter', () => {
  const before = Account.count;
  new Account('x');
  expect(Account.count).toBe(before + 1);
});
test('static factory', () => expect(Savings.of('x')).toBeInstanceOf(Savings));
test('static inherited', () => expect(Savings.rate).toBe(2));
test('instanceof', () => expect(new Savings('x') instanceof Account).toBe(true));
test('instanceof no', () => expect({ owner: 'x' } instanceof Account).toBe(false));
test('toBeInstanceOf wrongly', () => expect(new Account('x')).toBeInstanceOf(Savings));
test('constructor', () => expect(new Savings('x').constructor).toBe(Savings));
test('constructor name', () => expect(new Savings('x').constructor.name).toBe('Savings'));
test('prototype of', () => expect(Object.getPrototypeOf(new Savings('x'))).toBe(Savings.prototype));
test('prototype chain', () => expect(Object.getPrototypeOf(Savings)).toBe(Account));
test('template text', () => expect(`${new Account('ann')}`).toBe('Account(ann)'));
test('as a number', () => expect(+new Account('ann').deposit(3)).toBe(3));
test('as text with super', () => expect(String(new Savings('ann'))).toBe('Savings of Account(ann)'));
test('JSON', () => expect(JSON.stringify(new Account('ann'))).toBe('{"owner":"ann","balance":0}'));
test('tag', () => expect(Object.prototype.toString.call(new Account('a'))).toBe('[object Account]'));
test('super method', () => expect(new Savings('x').deposit(100).interest()).toBe(110));
test('toEqual of two', () => expect(new Account('a')).toEqual(new Account('a')));
test('toEqual of two with other privates', () => expect(new Account('a').deposit(1)).toEqual(new Account('a')));
test('toEqual of a data object', () => expect(new Account('a')).toEqual({ owner: 'a' }));
test('toStrictEqual of a data object', () => expect(new Account('a')).toStrictEqual({ owner: 'a' }));
test('toStrictEqual of a subclass', () => expect(new Savings('a')).toStrictEqual(new Account('a')));
test('toMatchObject', () => expect(new Account('a').deposit(2)).toMatchObject({ owner: 'a', balance: 2 }));
test('toHaveProperty of a getter', () => expect(new Account('a')).toHaveProperty('balance', 0));
test('objectContaining of a getter', () => expect(new Account('a')).toEqual(expect.objectContaining({ balance: 0 })));
test('expect.any', () => expect({ a: new Savings('x') }).toEqual({ a: expect.any(Account) }));
test('spread', () => expect({ ...new Account('a') }).toEqual({ owner: 'a' }));
test('assign', () => expect(Object.assign(new Account('a'), { extra: 1 }).extra).toBe(1));
test('entries', () => expect(Object.entries(new Account('a'))).toEqual([['owner', 'a']]));
test('in', () => expect(['balance' in new Account('a'), 'nope' in new Account('a')]).toEqual([true, false]));
test('hasOwn', () => expect([Object.hasOwn(new Account('a'), 'owner'), Object.hasOwn(new Account('a'), 'balance')]).toEqual([true, false]));
test('unbound method', () => {
  const { deposit } = new Account('a');
  expect(() => deposit(1)).toThrow(TypeError);
});
test('bound method', () => {
  const a = new Account('a');
  const deposit = a.deposit.bind(a);
  deposit(2);
  expect(a.balance).toBe(2);
});
test('call with another this', () => {
  const a = new Account('a');
  Account.prototype.deposit.call(a, 4);
  expect(a.balance).toBe(4);
});
test('delete a field', () => {
  const a = new Account('a');
  expect(delete a.owner).toBe(true);
  expect('owner' in a).toBe(false);
});
test('structuredClone of an instance', () => expect(structuredClone(new Account('a'))).toEqual({ owner: 'a' }));
describe('subclass of the test', () => {
  class Mine extends Account {
    constructor() {
      super('mine');
      this.field = 1;
    }
    deposit(n) {
      return super.deposit(n * 2);
    }
    toString() {
      return 'Mine';
    }
  }
  test('constructs', () => expect(new Mine().owner).toBe('mine'));
  test('overrides', () => expect(new Mine().deposit(2).balance).toBe(4));
  test('is an instance', () => expect(new Mine()).toBeInstanceOf(Account));
  test('has its field', () => expect(new Mine().field).toBe(1));
  test('is seen by the program', () => expect(p.isInstance(new Mine(), Account)).toBe(true));
  test('is called by the program', () => expect(p.invoke(new Mine(), 'toString')).toBe('Mine'));
  test('is made by the program', () => expect(p.construct(Mine).balance).toBe(0));
  test('as text', () => expect(`${new Mine()}`).toBe('Mine'));
});
describe('subclasses of built-ins', () => {
  test('List', () => expect(p.List.from([1, 2, 3]).sum()).toBe(6));
  test('List map', () => expect(p.List.from([1, 2]).map((n) => n * 2).sum()).toBe(6));
  test('List isArray', () => expect(Array.isArray(new p.List())).toBe(true));
  test('List instanceof', () => expect(new p.List()).toBeInstanceOf(Array));
  test('List toEqual', () => expect(p.List.from([1, 2])).toEqual([1, 2]));
  test('List toStrictEqual', () => expect(p.List.from([1, 2])).toStrictEqual([1, 2]));
  test('List length', () => {
    const list = new p.List();
    list.push(1, 2);
    expect(list).toHaveLength(2);
    list[5] = 1;
    expect(list.length).toBe(6);
  });
  test('Bag', () => expect(new p.Bag().bump('a').bump('a').get('a')).toBe(2));
  test('Bag toEqual', () => expect(new p.Bag().bump('a')).toEqual(new Map([['a', 1]])));
  test('Bag size', () => expect(new p.Bag([['x', 1]]).size).toBe(1));
  test('Bag iterates', () => expect([...new p.Bag([['x', 1]])]).toEqual([['x', 1]]));
  test('Tags', () => expect(new p.Tags([1, 2]).has(2)).toBe(true));
  test('Tags union', () => expect([...new p.Tags([1]).union(new Set([2]))]).toEqual([1, 2]));
  test('Later', () => expect(p.Later.resolve(3)).resolves.toBe(3));
  test('Later is a Promise', () => expect(p.Later.resolve(3)).toBeInstanceOf(Promise));
});
describe('functions', () => {
  test('old constructor', () => expect(new p.Old(2).double()).toBe(4));
  test('static of a function', () => expect(p.Old.isOld).toBe(true));
  test('name and length', () => expect([p.arity.name, p.arity.length, p.call.name, p.call.length]).toEqual(['named', 2, 'call', 2]));
  test('toString', () => expect(p.arity.toString()).toContain('function named(a, b, c = 1)'));
  test('curry', () => expect(p.curry(1)('b')([3])).toEqual([1, 'b', [3]]));
  test('closure', () => {
    const c = p.makeCounter();
    c.next();
    expect(c.next()).toBe(2);
    expect(c.reset()).toBe(c);
    expect(c.next()).toBe(1);
  });
  test('apply and bind', () => expect(p.defaults.apply(null, [{ a: 5 }, 1, 2])).toEqual([5, 2, 2]));
  test('bind', () => expect(p.defaults.bind(null, { b: { c: 3 } })(1)).toEqual([1, 3, 1]));
  test('tagged template', () => expect(p.tagged`a${1}b${2}c`).toBe('a|b|c1,2'));
  test('this of a callback', () => expect(p.call(function () { return this.x; }, { x: 4 })).toBe(4));
  test('arguments of a callback', () => expect(p.call((...args) => args, null, 1, [2], { c: 3 })).toEqual([1, [2], { c: 3 }]));
  test('a callback that answers a callback', () => expect(p.call(() => (x) => x + 1, null)(2)).toBe(3));
  test('a bound callback', () => expect(p.call(Math.max.bind(null, 5), null, 3)).toBe(5));
  test('built-ins as callbacks', () => expect(p.call(parseInt, null, '12px')).toBe(12));
  test('a class of the test', () => {
    class Local { constructor(x) { this.x = x; } get twice() { return this.x * 2; } }
    const made = p.construct(Local, 3);
    expect(made).toBeInstanceOf(Local);
    expect(made.twice).toBe(6);
    expect(p.isInstance(made, Local)).toBe(true);
    expect(p.describeIt(made)).toEqual(['object', false, 'Local', '[object Object]']);
  });
  test('mixin over a class of the test', () => {
    class Base { name = 'base'; }
    expect(new (p.mixin(Base))().mixed()).toBe('mixed base');
  });
  test.each([[[1]], [new Map()], [new Set()], [new Date(0)], [/x/], [null], [1n], ['s'], [() => 1], [new Error('e')], [new Uint8Array(1)], [Object(1)], [Promise.resolve()], [{}]])(
    'what the program makes of value %#', (value) => expect(p.describeIt(value)).toEqual([typeof value, Array.isArray(value), value?.constructor?.name, Object.prototype.toString.call(value)]),
  );
  test.each([[[1], Array], [new Map(), Map], [new Date(0), Date], [/x/, RegExp], [new TypeError('e'), Error], [{}, Object], [() => 1, Function], [Promise.resolve(), Promise]])(
    'instanceof in the program %#', (value, Type) => expect(p.isInstance(value, Type)).toBe(true),
  );
});
describe('structures', () => {
  test('chain', () => expect(p.chain(1, 2)).toEqual({ value: 1, next: { value: 2, next: null } }));
  test('chain strictly', () => expect(p.chain(1, 2)).toStrictEqual(new p.Node1(1, new p.Node1(2))));
  test('chain of another', () => expect(p.chain(1, 2)).toEqual(p.chain(1, 3)));
  test('long chain', () => expect(p.chain(...Array(50).keys())).toEqual(p.chain(...Array(50).keys())));
  test('cycle', () => expect(p.cycle()).toEqual(p.cycle()));
  test('cycle identity', () => {
    const a = p.cycle();
    expect(a.next.next).toBe(a);
  });
  test('nodes of the test in the program', () => expect(new p.Node1(1, { value: 2 }).next).toEqual({ value: 2 }));
  test('observable', () => {
    const o = new p.Observable();
    const log = [];
    const off = o.on((x) => log.push(x));
    o.emit(1);
    off();
    o.emit(2);
    expect(log).toEqual([1]);
  });
  test('observable with this', () => {
    const o = new p.Observable();
    let self;
    o.on(function () { self = this; });
    o.emit();
    expect(self).toBe(o);
  });
  test('listeners', () => {
    const o = new p.Observable();
    const f = () => {};
    o.on(f);
    expect(o.listeners).toEqual([f]);
    expect(o.listeners).toHaveLength(1);
  });
  test('a getter that counts', () => {
    const o = p.objectWithGetter();
    expect([o.reads, o.reads]).toEqual([1, 2]);
  });
  test('accessor', () => {
    p.accessor.n = 5;
    expect(p.accessor.n).toBe(10);
    expect(p.accessor).toMatchObject({ _n: 10, n: 10 });
  });
  test('proxy', () => expect([p.proxy.a, p.proxy.b, 'zzz' in p.proxy]).toEqual([1, 'no b', true]));
  test('bigint', () => expect(p.big(70n)).toBe(1180591620717411303424n));
  test('date', () => expect(p.dateOf(2020, 1, 29)).toEqual(new Date('2020-02-29T00:00:00.000Z')));
  test('date methods', () => expect(p.dateOf(2020, 1, 29).toISOString()).toBe('2020-02-29T00:00:00.000Z'));
  test('date as text', () => expect(String(p.dateOf(2020, 1, 29))).toContain('Sat Feb 29 2020'));
  test('bytes', () => expect(p.bytes()).toEqual(new Uint8Array([1, 2, 3])));
  test('bytes of another kind', () => expect(p.bytes()).toEqual(new Uint16Array([1, 2, 3])));
  test('bytes and an array', () => expect(p.bytes()).toEqual([1, 2, 3]));
  test('buffer', () => expect(p.shared.buffer.byteLength).toBe(4));
  test('regexp groups', () => expect('in 2020'.match(/(?<year>\d{4})/).groups).toEqual({ year: '2020' }));
  test('program regexp', () => expect('2020 2021'.match(p.regexp)).toEqual(['2020', '2021']));
  test('regexp lastIndex', () => {
    p.regexp.lastIndex = 0;
    p.regexp.test('2020');
    expect(p.regexp.lastIndex).toBe(4);
  });
});
