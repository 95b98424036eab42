/**
 * What the membrane needs of its realm, captured before any program loads. Membrane code calls nothing else: a program
 * may replace `Map.prototype.get` or put setters on `Array.prototype`, and must not notice that anybody minds.
 */

export const { apply, construct, defineProperty, deleteProperty, get, getOwnPropertyDescriptor, getPrototypeOf, has } =
  Reflect;
export const { isExtensible, ownKeys, preventExtensions, set, setPrototypeOf } = Reflect;
export const { freeze, isFrozen, isSealed, seal, create, is } = Object;
export const { isArray } = Array;
export const { stringify, parse } = JSON;
/** A text as JSON. */
export const quote = stringify as (text: string) => string;
export const { isFinite: isFiniteNumber } = Number;
export const { fromCharCode } = String;
export const ProxyOf = Proxy;
export const PromiseOf = Promise;
export { isError } from '../web/intrinsics.ts';

type Method = (this: never, ...args: never[]) => unknown;
/** Bound rather than wrapped: most runs are over before the engine would have compiled a wrapper. */
const uncurry = Function.prototype.bind.bind(Function.prototype.call) as unknown as <Result>(
  method: Method,
) => (self: unknown, ...args: unknown[]) => Result;

/** Calls a captured getter, or answers undefined where the receiver lacks the internal slot. */
const slot = (prototype: object, key: PropertyKey) => {
  const getter = getOwnPropertyDescriptor(prototype, key)?.get as Method;
  return (self: unknown): unknown => {
    try {
      return apply(getter as never, self, []);
    } catch {
      return undefined;
    }
  };
};
const attempt = (method: Method) => (self: unknown) => {
  try {
    return apply(method as never, self, []) as unknown;
  } catch {
    return undefined;
  }
};

export const mapGet = uncurry<unknown>(Map.prototype.get);
export const mapSet = uncurry<unknown>(Map.prototype.set);
export const mapDelete = uncurry<boolean>(Map.prototype.delete);
export const mapClear = uncurry<void>(Map.prototype.clear);
export const mapForEach = uncurry<void>(Map.prototype.forEach);
export const setAdd = uncurry<unknown>(Set.prototype.add);
export const setClear = uncurry<void>(Set.prototype.clear);
export const setForEach = uncurry<void>(Set.prototype.forEach);
export const weakGet = uncurry<unknown>(WeakMap.prototype.get);
export const weakSet = uncurry<unknown>(WeakMap.prototype.set);
export const promiseThen = uncurry<unknown>(Promise.prototype.then);
export const setTime = uncurry<number>(Date.prototype.setTime);
export const charCodeAt = uncurry<number>(String.prototype.charCodeAt);
export const indexOf = uncurry<number>(String.prototype.indexOf);
export const slice = uncurry<string>(String.prototype.slice);
/** The engine's own, which the tests' realm has another show in place of. */
export const functionSource = uncurry<string>(Function.prototype.toString);

export const mapSize = slot(Map.prototype, 'size') as (self: unknown) => number | undefined;
export const setSize = slot(Set.prototype, 'size') as (self: unknown) => number | undefined;
export const regexpSource = slot(RegExp.prototype, 'source') as (self: unknown) => string | undefined;
export const regexpFlags = slot(RegExp.prototype, 'flags') as (self: unknown) => string;
export const bufferLength = slot(ArrayBuffer.prototype, 'byteLength') as (self: unknown) => number | undefined;
const typedArray = getPrototypeOf(Uint8Array.prototype) as object;
export const typedName = slot(typedArray, Symbol.toStringTag) as (self: unknown) => string | undefined;
export const typedBuffer = slot(typedArray, 'buffer') as (self: unknown) => ArrayBuffer;
export const typedOffset = slot(typedArray, 'byteOffset') as (self: unknown) => number;
export const typedLength = slot(typedArray, 'length') as (self: unknown) => number;
export const viewBuffer = slot(DataView.prototype, 'buffer') as (self: unknown) => ArrayBuffer | undefined;
export const viewOffset = slot(DataView.prototype, 'byteOffset') as (self: unknown) => number;
export const viewLength = slot(DataView.prototype, 'byteLength') as (self: unknown) => number;
export const dateTime = attempt(Date.prototype.getTime) as (self: unknown) => number | undefined;
export const boxedNumber = attempt(Number.prototype.valueOf) as (self: unknown) => number | undefined;
export const boxedString = attempt(String.prototype.valueOf) as (self: unknown) => string | undefined;
export const boxedBoolean = attempt(Boolean.prototype.valueOf) as (self: unknown) => boolean | undefined;

export const symbolKeyFor = Symbol.keyFor;
export const symbolFor = Symbol.for;
export const symbolDescription = slot(Symbol.prototype, 'description') as (self: unknown) => string | undefined;

export const bytes = Uint8Array;
export const plainError = Error;
export const rangeError = RangeError;
export const typeError = TypeError;
export const objectOf = Object;
export const mapOf = Map;
export const setOf = Set;
export const dateOf = Date;
export const regexpOf = RegExp;
export const bufferOf = ArrayBuffer;
export const viewOf = DataView;
export const weakMapOf = WeakMap;
export const symbolOf = Symbol;
export const bigintOf = BigInt;

const bind = uncurry<object>(Function.prototype.bind as never);
/** A constructor without properties that cannot be deleted. */
export const bindEmpty = (): object => bind(constructible, undefined);

/** Can be called and constructed, which an arrow function or a class cannot both be. */
function constructible(): void {}

/** Made with its prototype, since changing that of each list would cost more than most of what is done with them. */
class List<T> extends Array<T> {}
setPrototypeOf(List.prototype, null);

/** A list whose indexing no prototype can intercept. */
export const list = <T>(): T[] => new List<T>();

/** A property descriptor whose fields no prototype can supply. */
export function dataProperty(value: unknown, enumerable: boolean): PropertyDescriptor {
  return { __proto__: null, value, writable: true, enumerable, configurable: true } as PropertyDescriptor;
}
