class Point {
  #secret = 1;
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  get norm() {
    return Math.hypot(this.x, this.y);
  }
}
class Point3 extends Point {}
class Bag {
  items = [1, 2];
  *[Symbol.iterator]() {
    yield* this.items;
  }
}
class Stack extends Array {}
class NotFound extends Error {
  constructor(message, id) {
    super(message);
    this.name = 'NotFound';
    this.id = id;
  }
}

const cyclic = { name: 'loop' };
cyclic.self = cyclic;

/** One of each kind of value, made anew whenever it is asked for. */
export const make = {
  zero: () => 0,
  minusZero: () => -0,
  one: () => 1,
  float: () => 0.1 + 0.2,
  nan: () => NaN,
  infinity: () => Infinity,
  bigint: () => 10n,
  empty: () => '',
  text: () => 'text',
  long: () => 'ab'.repeat(300),
  yes: () => true,
  no: () => false,
  nothing: () => null,
  undef: () => undefined,
  symbol: () => Symbol.for('shared'),
  iteratorSymbol: () => Symbol.iterator,
  emptyArray: () => [],
  array: () => [1, 2, 3],
  nested: () => [1, [2, { a: 3 }]],
  sparse: () => [1, , 3],
  withUndefined: () => [1, undefined, 3],
  arrayWithField: () => Object.assign([1, 2], { extra: true }),
  emptyObject: () => ({}),
  object: () => ({ a: 1, b: { c: [1, 2] } }),
  undefinedField: () => ({ a: 1, b: undefined }),
  symbolField: () => ({ [Symbol.for('key')]: 1 }),
  nullPrototype: () => Object.assign(Object.create(null), { a: 1 }),
  hidden: () => Object.defineProperty({ a: 1 }, 'b', { value: 2, enumerable: false }),
  getter: () => ({
    get a() {
      return 1;
    },
  }),
  frozen: () => Object.freeze({ a: 1 }),
  cyclic: () => cyclic,
  method: () => ({ a: 1, f() {} }),
  map: () => new Map([['a', 1], ['b', { c: 2 }]]),
  mapTurned: () => new Map([['b', { c: 2 }], ['a', 1]]),
  mapOfObjects: () => new Map([[{ k: 1 }, 'v']]),
  set: () => new Set([1, { a: 1 }]),
  setTurned: () => new Set([{ a: 1 }, 1]),
  emptySet: () => new Set(),
  date: () => new Date(0),
  invalidDate: () => new Date(NaN),
  regexp: () => /a+/gi,
  bytes: () => new Uint8Array([1, 2, 3]),
  floats: () => new Float64Array([1, 2, 3]),
  buffer: () => new Uint8Array([1, 2, 3]).buffer,
  view: () => new DataView(new Uint8Array([1, 2, 3]).buffer),
  boxed: () => Object(1),
  boxedText: () => Object('text'),
  error: () => new Error('broken'),
  typeError: () => new TypeError('broken'),
  notFound: () => new NotFound('broken', 7),
  caused: () => new Error('broken', { cause: new Error('why') }),
  aggregate: () => new AggregateError([new Error('one')], 'broken'),
  point: () => new Point(3, 4),
  point3: () => new Point3(3, 4),
  pointLike: () => ({ x: 3, y: 4 }),
  bag: () => new Bag(),
  stack: () => Stack.from([1, 2, 3]),
  generator: () =>
    (function* () {
      yield 1;
      yield 2;
    })(),
  iterator: () => [1, 2][Symbol.iterator](),
  arguments: () =>
    (function () {
      return arguments;
    })(1, 2, 3),
  arrow: () => make.arrow,
  klass: () => Point,
  promise: () => Promise.resolve(1),
  weakMap: () => new WeakMap(),
  proxy: () => new Proxy({ a: 1 }, {}),
  proxyArray: () => new Proxy([1, 2, 3], {}),
  url: () => new URL('https://example.org/a?b=c'),
  json: () => JSON.parse('{"__proto__": 1, "a": 2}'),
};
