/** What walking a value costs: a unit for each of its elements. */
import {
  apply,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  typedArrayLength,
  weakGet,
  weakPut,
} from '../../web/intrinsics.ts';
import { spend } from './cell.ts';

const { keys } = Object;
const mapPrototype = Map.prototype;
const setPrototype = Set.prototype;
const typedPrototype = getPrototypeOf(Uint8Array.prototype);
const mapSize = getOwnPropertyDescriptor(mapPrototype, 'size')!.get as () => number;
const setSize = getOwnPropertyDescriptor(setPrototype, 'size')!.get as () => number;

/** Reading a Proxy would call its traps, which a program could notice. */
const proxies = new WeakMap<object, boolean>();
let hasProxies = false;

export function noteProxy(proxy: object): void {
  hasProxies = true;
  weakPut(proxies, proxy, true);
}

/** Spends a unit for each element of an array or what is like one, a string, a Map, a Set or a typed array. */
export function sized<T>(value: T): T {
  if (typeof value === 'string') spend(value.length);
  else if (typeof value === 'object' && value !== null) spend(sizeOf(value));
  return value;
}

function sizeOf(value: object): number {
  if (hasProxies && weakGet(proxies, value) === true) return 0;
  if (isArray(value)) return value.length;
  const prototype = getPrototypeOf(value);
  try {
    if (prototype === mapPrototype) return apply(mapSize, value, []) as number;
    if (prototype === setPrototype) return apply(setSize, value, []) as number;
    if (prototype !== null && getPrototypeOf(prototype) === typedPrototype) return typedArrayLength(value);
    const length = getOwnPropertyDescriptor(value, 'length')?.value as unknown;
    return typeof length === 'number' && length > 0 ? length : 0;
  } catch {
    return 0;
  }
}

/** Spends a unit for each element or key of what a literal with a spread made, which it returns. */
export function made<T extends object>(value: T): T {
  spend(isArray(value) ? value.length : keys(value).length);
  return value;
}

/** Spends for the variables that a call spreads, and returns what the call gave. */
export function spread<T>(values: readonly unknown[], result: T): T {
  for (let index = 0; index < values.length; index++) sized(values[index]);
  return result;
}

const WAIT_WORK = 100;

/** Spends for what is done as a job of its own, and returns it. */
export function waits<T>(value: T): T {
  spend(WAIT_WORK);
  return value;
}

/** The keys of an object that is copied from; nothing for a Proxy. */
export function keyed(value: unknown): void {
  if (typeof value !== 'object' || value === null || (hasProxies && weakGet(proxies, value) === true)) return;
  spend(keys(value).length);
}
