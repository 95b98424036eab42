export class Range {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }
  *[Symbol.iterator]() {
    for (let i = this.from; i < this.to; i++) yield i;
  }
}
export class ByHand {
  [Symbol.iterator]() {
    let n = 0;
    return { next: () => (n < 3 ? { value: n++, done: false } : { value: undefined, done: true }) };
  }
}
export const closed = [];
export class Closing {
  [Symbol.iterator]() {
    let n = 0;
    return {
      next: () => ({ value: n++, done: false }),
      return: (value) => {
        closed.push(n);
        return { value, done: true };
      },
    };
  }
}
export function* naturals() {
  for (let n = 0; ; n++) yield n;
}
export function* talk() {
  const a = yield 'first';
  const b = yield `got ${a}`;
  return `${a}${b}`;
}
export function* guarded() {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    yield `caught ${error.message}`;
  } finally {
    yield 'finally';
  }
}
export const total = (iterable) => {
  let sum = 0;
  for (const n of iterable) sum += n;
  return sum;
};
export const firstTwo = (iterable) => {
  const [a, b] = iterable;
  return [a, b];
};
export const collect = (iterable) => [...iterable];
export const fromEntries = (iterable) => Object.fromEntries(iterable);
export const toMap = (iterable) => new Map(iterable);
export const live = () => ({ map: new Map([['a', 1]]), set: new Set([1]), list: [1] });
export const entries = () => new Map([['a', 1], ['b', 2]]).entries();
export const keys = () => new Set(['x', 'y']).keys();
export const matches = (text) => text.matchAll(/(\w)(\d)/g);
export const lazy = (n) => naturals().filter((x) => x % 2).map((x) => x * x).take(n);
export const tuple = () => Object.freeze([1, Object.freeze({ a: 2 })]);
export const symbols = { a: Symbol('a'), [Symbol.for('b')]: 2 };
