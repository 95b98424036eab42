export class Account {
  #balance = 0;
  static #count = 0;
  static rate = 2;
  owner;
  constructor(owner) {
    if (!owner) throw new TypeError('no owner');
    this.owner = owner;
    Account.#count++;
  }
  static get count() {
    return Account.#count;
  }
  static of(owner) {
    return new this(owner);
  }
  get balance() {
    return this.#balance;
  }
  set balance(value) {
    if (value < 0) throw new RangeError('negative');
    this.#balance = value;
  }
  deposit(n) {
    this.#balance += n;
    return this;
  }
  #secret() {
    return 'secret';
  }
  tell() {
    return this.#secret();
  }
  static has(x) {
    return #balance in x;
  }
  toString() {
    return `Account(${this.owner})`;
  }
  toJSON() {
    return { owner: this.owner, balance: this.#balance };
  }
  get [Symbol.toStringTag]() {
    return 'Account';
  }
  [Symbol.toPrimitive](hint) {
    return hint === 'number' ? this.#balance : this.toString();
  }
}
export class Savings extends Account {
  interest() {
    return super.deposit(this.balance * 0.1).balance;
  }
  toString() {
    return `Savings of ${super.toString()}`;
  }
}
export class List extends Array {
  sum() {
    return this.reduce((a, b) => a + b, 0);
  }
}
export class Bag extends Map {
  bump(key) {
    return this.set(key, (this.get(key) ?? 0) + 1);
  }
}
export class Tags extends Set {}
export class Later extends Promise {}
export function Old(x) {
  this.x = x;
}
Old.prototype.double = function () {
  return this.x * 2;
};
Old.isOld = true;
export const mixin = (Base) => class extends Base { mixed() { return `mixed ${this.name ?? ''}`; } };
export class Node1 {
  constructor(value, next = null) {
    this.value = value;
    this.next = next;
  }
}
export const chain = (...values) => values.reduceRight((next, value) => new Node1(value, next), null);
export const cycle = () => {
  const a = new Node1('a');
  a.next = new Node1('b', a);
  return a;
};
export class Observable {
  listeners = [];
  on(f) {
    this.listeners.push(f);
    return () => {
      this.listeners = this.listeners.filter((g) => g !== f);
    };
  }
  emit(...args) {
    for (const f of this.listeners) f.apply(this, args);
  }
}
export const call = (f, self, ...args) => f.call(self, ...args);
export const construct = (Type, ...args) => new Type(...args);
export const isInstance = (x, Type) => x instanceof Type;
export const describeIt = (x) => [typeof x, Array.isArray(x), x?.constructor?.name, Object.prototype.toString.call(x)];
export const invoke = (x, name, ...args) => x[name](...args);
export const objectWithGetter = () => {
  let reads = 0;
  return { get reads() { return ++reads; }, plain: 1 };
};
export const accessor = { _n: 1, get n() { return this._n; }, set n(v) { this._n = v * 2; } };
export const curry = (a) => (b) => (c) => [a, b, c];
export const makeCounter = () => { let n = 0; return { next: () => ++n, reset() { n = 0; return this; } }; };
export const proxy = new Proxy({ a: 1 }, { get: (target, key) => (key in target ? target[key] : `no ${String(key)}`), has: () => true });
export const tagged = (strings, ...values) => strings.raw.join('|') + values.join(',');
export const defaults = ({ a = 1, b: { c = 2 } = {} } = {}, ...rest) => [a, c, rest.length];
export const arity = function named(a, b, c = 1) {};
export const big = (n) => 2n ** n;
export const dateOf = (...args) => new Date(Date.UTC(...args));
export const bytes = () => Uint8Array.of(1, 2, 3);
export const shared = { buffer: new ArrayBuffer(4) };
export const regexp = /(?<year>\d{4})/g;
