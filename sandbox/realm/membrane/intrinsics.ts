/**
 * Built-in constructors, prototypes and well-known symbols: they cross by name and arrive as the other realm's own.
 * `Function` is not among them: a program that exports it would have the tests compile its text in their realm.
 */

import { arePolyfillsLoaded, onPolyfills, polyfills } from '../web/polyfills.ts';
import {
  get,
  getPrototypeOf,
  list,
  mapGet,
  mapOf,
  mapSet,
  ownKeys,
  weakGet,
  weakMapOf,
  weakSet,
} from './primordials.ts';

const CONSTRUCTORS = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Promise'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'],
  ...['EvalError', 'URIError', 'AggregateError', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array'],
  ...['Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array'],
  ...['Float64Array', 'BigInt64Array', 'BigUint64Array', 'EventTarget', 'Event', 'CustomEvent'],
  ...['AbortController', 'AbortSignal', 'DOMException', 'Iterator', 'WeakRef'],
];
/** Classes that do not exist before something uses one of them. */
const DEFERRED = ['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder'];

const byName = new mapOf<string, object>();
const names = new weakMapOf<object, string>();

function register(name: string, value: unknown): void {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return;
  if (weakGet(names, value) !== undefined) return;
  mapSet(byName, name, value);
  weakSet(names, value, name);
}

function registerClass(name: string, builtin: { readonly prototype?: object } | undefined): void {
  if (builtin === undefined) return;
  register(name, builtin);
  register(`${name}.prototype`, builtin.prototype);
}

for (const name of CONSTRUCTORS) registerClass(name, get(globalThis, name) as { prototype?: object } | undefined);
onPolyfills((library) => {
  for (let index = 0; index < DEFERRED.length; index++) {
    const name = DEFERRED[index]!;
    registerClass(name, library[name] as { prototype?: object });
  }
});
register('TypedArray', getPrototypeOf(Uint8Array));
register('TypedArray.prototype', getPrototypeOf(Uint8Array.prototype));
const generator = getPrototypeOf(function* () {}) as { prototype: object };
register('GeneratorFunction.prototype', generator);
register('Generator.prototype', generator.prototype);
const asyncGenerator = getPrototypeOf(async function* () {}) as { prototype: object };
register('AsyncGeneratorFunction.prototype', asyncGenerator);
register('AsyncGenerator.prototype', asyncGenerator.prototype);
register('AsyncIterator.prototype', getPrototypeOf(asyncGenerator.prototype));
register(
  'AsyncFunction.prototype',
  getPrototypeOf(async () => {}),
);
register('Function.prototype', Function.prototype);

/** The name under which an intrinsic crosses. */
export const intrinsicName = (value: object) => weakGet(names, value) as string | undefined;
/** This realm's intrinsic of that name. */
export function intrinsic(name: string): object | undefined {
  const known = mapGet(byName, name) as object | undefined;
  if (known !== undefined || arePolyfillsLoaded()) return known;
  polyfills();
  return mapGet(byName, name) as object | undefined;
}

/** Has another object cross under the name: one that stands in the built-in's place. */
export function replaceIntrinsic(name: string, value: object): void {
  mapSet(byName, name, value);
  weakSet(names, value, name);
}

const wellKnown = new mapOf<symbol, string>();
const wellKnownByName = new mapOf<string, symbol>();
const symbolKeys = ownKeys(Symbol);
for (let index = 0; index < symbolKeys.length; index++) {
  const key = symbolKeys[index] as string;
  const value = get(Symbol, key);
  if (typeof value !== 'symbol') continue;
  mapSet(wellKnown, value, key);
  mapSet(wellKnownByName, key, value);
}
export const wellKnownName = (value: symbol) => mapGet(wellKnown, value) as string | undefined;
export const wellKnownSymbol = (name: string) => mapGet(wellKnownByName, name) as symbol | undefined;

/** Prototypes whose members are looked up in the receiving realm: they act on any receiver by its visible properties. */
const local = list<object>();
local[0] = Object.prototype;
local[1] = Function.prototype;
local[2] = Error.prototype;
export function isLocalPrototype(value: object): boolean {
  return value === local[0] || value === local[1] || value === local[2];
}
